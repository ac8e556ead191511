import { LiveLink } from '../live/live-link'
import { AccountMenu } from '../shell/account-menu'
import { Bar } from '../ui/bar'
import { FittingLogo } from '../ui/logo'
import { GlovesButton } from '../ui/theme/gloves-button'
import { SunlightButton } from '../ui/theme/sunlight-button'

/** The technician's top bar: the way home, Sunlight at one tap, and the reader. */
export function FieldBar() {
  return (
    <Bar>
      <div className="min-w-0 flex-1">
        <LiveLink href="/home" aria-label="Fieldline" className="inline-block max-w-full rounded-control">
          <FittingLogo />
        </LiveLink>
      </div>
      <GlovesButton stacked />
      <SunlightButton stacked />
      <AccountMenu surface="field" />
    </Bar>
  )
}
