import { useTranslations } from 'next-intl'
import { LiveLink } from '../live/live-link'
import { usePageTitle } from '../shell/use-page-title'
import { buttonLook } from '../ui/button-look'
import { Empty } from '../ui/empty'
import { VisuallyHidden } from '../ui/visually-hidden'

/** An incident that does not exist, or not for this person: the same words for both (V3), and a way back. */
export function NothingHere() {
  const t = useTranslations('field')
  const ui = useTranslations('ui.notFound')
  usePageTitle(ui('title'))
  const back = (
    <LiveLink href="/home" className={buttonLook({ variant: 'primary', size: 'large' })}>
      {t('nothing.back')}
    </LiveLink>
  )
  return (
    <main className="flex min-h-0 flex-1 flex-col">
      <VisuallyHidden asChild>
        <h1>{t('nothing.heading')}</h1>
      </VisuallyHidden>
      <Empty drawing="plug" title={ui('title')} text={ui('text')} action={back} />
    </main>
  )
}
