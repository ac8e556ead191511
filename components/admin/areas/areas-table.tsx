'use client'

import { useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import type { AreaRow } from '../../../lib/admin-api'
import { Cell, DataTable, HeadCell, TableHead, TableRow } from '../../ui/data-table'
import { Lamp } from '../../ui/lamp'

type AreasTableProps = { areas: readonly AreaRow[]; openId: string | null; onOpen: (id: string) => void }

/** One line an area. A line without an active expert is lit. */
export function AreasTable({ areas, openId, onOpen }: AreasTableProps) {
  const t = useTranslations('admin.areas')
  return (
    <DataTable label={t('title')}>
      <TableHead>
        <HeadCell>{t('column.area')}</HeadCell>
        <HeadCell>{t('column.experts')}</HeadCell>
        <HeadCell className="hidden @lg:table-cell">
          <span className="block text-end">{t('column.technicians')}</span>
        </HeadCell>
        <HeadCell className="hidden @xl:table-cell">
          <span className="block text-end">{t('column.waiting')}</span>
        </HeadCell>
        <HeadCell>
          <span className="block text-end">{t('column.notClosed')}</span>
        </HeadCell>
        <HeadCell className="hidden @xl:table-cell">
          <span className="block text-end">{t('column.seats')}</span>
        </HeadCell>
      </TableHead>
      <tbody>
        {areas.map((area) => (
          <Line key={area.id} area={area} open={area.id === openId} onOpen={() => onOpen(area.id)} />
        ))}
      </tbody>
    </DataTable>
  )
}

function Line({ area, open, onOpen }: { area: AreaRow; open: boolean; onOpen: () => void }) {
  const t = useTranslations('admin.areas')
  const openUnlessControl = (event: MouseEvent) => {
    if (event.target instanceof Element && !event.target.closest('button')) onOpen()
  }
  return (
    <TableRow
      open={open}
      onClick={openUnlessControl}
      className="cursor-pointer tabular-nums aria-[current]:bg-selected"
    >
      <Cell className="relative max-w-0 min-w-28 @lg:w-1/3">
        <Lamp state={area.experts === 0 ? 'due' : 'off'} />
        <button
          type="button"
          id={`area-${area.id}`}
          onClick={onOpen}
          className="block max-w-full truncate text-start text-body font-[650]"
        >
          {area.name}
        </button>
      </Cell>
      <Cell>
        {area.experts === 0 ? (
          <span className="font-[650] text-amber-text">{t('noExpert')}</span>
        ) : (
          t.rich('experts', {
            experts: area.experts,
            available: area.expertsAvailable,
            dim: (words) => <span className="text-ink-3">{words}</span>,
          })
        )}
      </Cell>
      <Cell className="hidden text-end @lg:table-cell">{area.technicians}</Cell>
      <Cell className="hidden text-end @xl:table-cell">{area.waiting}</Cell>
      <Cell className="text-end">{area.notClosed}</Cell>
      <Cell className="hidden text-end @xl:table-cell">{area.participantCap}</Cell>
    </TableRow>
  )
}
