'use client'
import { Camera } from 'lucide-react'
import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { photographForNew } from '../attaching/photographed'
import { LiveLink } from '../live/live-link'
import { BigActionLabel, bigActionLook } from '../ui/big-action'
import { FootLine } from './foot-line'
import { isTouch } from './is-touch'

/** The largest control of the technician surface, docked above the foot line. */
export function NewAction({ active }: { active: boolean }) {
  const t = useTranslations('field')
  return (
    <div className="relative z-sticky flex-none border-t bg-canvas px-inset pt-4 pb-[max(1.25rem,env(safe-area-inset-bottom))] md:pt-3 md:pb-4 glove:pt-4!">
      <LiveLink
        href="/new"
        onClick={() => isTouch() && photographForNew()}
        aria-current={active ? 'page' : undefined}
        className={clsx(
          bigActionLook,
          'max-sm:gap-4 max-sm:px-5 md:min-h-18 md:gap-3.5 md:px-4 max-sm:[&_svg]:size-8 md:[&_svg]:size-8.5 max-[24rem]:[&>svg]:hidden md:[&>svg]:hidden',
        )}
      >
        <BigActionLabel
          icon={<Camera />}
          title={<span className="md:text-[1.25rem]">{t('newIncident')}</span>}
          text={<ActionText />}
        />
      </LiveLink>
      <FootLine />
    </div>
  )
}

function ActionText() {
  const t = useTranslations('field')
  return (
    <span className="max-sm:hidden md:text-[0.9375rem]">
      {t('newIncidentText')} <span className="md:hidden">{t('worksOffline')}</span>
    </span>
  )
}
