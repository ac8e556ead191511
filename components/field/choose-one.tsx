import { useTranslations } from 'next-intl'
import { Empty } from '../ui/empty'

/** The room's place while none is chosen. */
export function ChooseOne() {
  const t = useTranslations('field.choose')
  return (
    <section aria-label={t('title')} className="flex h-full">
      <Empty drawing="gauge" title={t('title')} text={t('text')} />
    </section>
  )
}
