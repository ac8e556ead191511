import { useTranslations } from 'next-intl'
import { Empty } from '../ui/empty'

/** The room's place while none is chosen. */
export function ChooseOne() {
  const t = useTranslations('field.choose')
  return <Empty drawing="gauge" title={t('title')} text={t('text')} />
}
