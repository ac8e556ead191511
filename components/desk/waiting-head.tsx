'use client'
import { ArrowDownUp, ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useLiveList } from '../live/hooks'
import { Menu, MenuChoice } from '../ui/menu'
import { useDesk } from './desk-context'
import { HeadButton } from './head-button'
import { ResortChip } from './resort-chip'
import { SectionHead } from './section-head'

/** The waiting list's name, how many wait, whose area, and in which order. */
export function WaitingHead({ id }: { id: string }) {
  const t = useTranslations('desk.waiting')
  const { waiting, preferences, change } = useDesk()
  const { order } = preferences
  return (
    <SectionHead id={id} title={t('title')} count={waiting.shown.length + waiting.fresh}>
      <AreaFilter />
      {waiting.stale ? (
        <ResortChip list={waiting} />
      ) : (
        <HeadButton
          icon={<ArrowDownUp className="size-icon-small" />}
          aria-label={t('orderNow', { order: t(`order.${order}`) })}
          onClick={() => change({ order: order === 'activity' ? 'longest' : 'activity' })}
        >
          {t(`order.${order}`)}
        </HeadButton>
      )}
    </SectionHead>
  )
}

const ALL = 'all'

function AreaFilter() {
  const t = useTranslations('desk.waiting')
  const areas = useLiveList((state) => state.areas.filter((area) => state.me.areaIds.includes(area.id)))
  const { preferences, change } = useDesk()
  if (areas.length < 2) return null
  const chosen = areas.find((area) => area.id === preferences.areaId)
  return (
    <Menu
      trigger={
        <HeadButton
          data-filter
          icon={<ChevronDown className="size-icon-small" />}
          aria-label={t('areaNow', { area: chosen?.name ?? t('allAreas') })}
        >
          {chosen?.name ?? t('allAreas')}
        </HeadButton>
      }
    >
      <MenuChoice
        value={chosen?.id ?? ALL}
        onChange={(value) => change({ areaId: value === ALL ? null : value })}
        options={[{ value: ALL, label: t('allAreas') }, ...areas.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </Menu>
  )
}
