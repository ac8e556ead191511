import { LiveLink } from '../live/live-link'
import { AccountMenu } from '../shell/account-menu'
import { Bar } from '../ui/bar'
import { Logo, LogoMark } from '../ui/logo'
import { SunlightButton } from '../ui/theme/sunlight-button'

/** The technician's top bar: the way home, Sunlight at one tap, and the reader. */
export function FieldBar() {
  return (
    <Bar>
      <LiveLink href="/home" aria-label="Fieldline" className="me-auto flex min-h-control items-center rounded-control">
        <span className="max-[24rem]:hidden">
          <Logo />
        </span>
        <LogoMark className="size-8.5 min-[24rem]:hidden" />
      </LiveLink>
      <SunlightButton />
      <AccountMenu surface="field" />
    </Bar>
  )
}
