import { LiveLink } from '../live/live-link'
import { AccountMenu } from '../shell/account-menu'
import { Bar } from '../ui/bar'
import { Logo } from '../ui/logo'
import { SunlightButton } from '../ui/theme/sunlight-button'

/** The technician's top bar: the way home, Sunlight at one tap, and the reader. */
export function FieldBar() {
  return (
    <Bar>
      <LiveLink href="/home" className="me-auto flex min-h-control items-center rounded-control">
        <Logo />
      </LiveLink>
      <SunlightButton />
      <AccountMenu surface="field" />
    </Bar>
  )
}
