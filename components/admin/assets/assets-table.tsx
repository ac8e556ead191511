'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { AssetRow } from '../../../lib/admin-api'
import { Cell, DataTable, HeadCell, SelectAllCell, SelectCell, TableHead, TableRow } from '../../ui/data-table'
import { Empty } from '../../ui/empty'

type AssetsTableProps = {
  assets: readonly AssetRow[]
  openId: string | null
  ticked: ReadonlySet<string>
  loading: boolean
  filtered: boolean
  onOpen: (id: string) => void
  onTick: (ids: ReadonlySet<string>) => void
}

/** One page of machines; ticks stay over the pages, for the labels to print. */
export function AssetsTable({ assets, openId, ticked, loading, filtered, onOpen, onTick }: AssetsTableProps) {
  const t = useTranslations('admin.assets')
  if (assets.length === 0 && !loading)
    return <Empty title={t(filtered ? 'noMatch' : 'empty')} text={filtered ? undefined : t('emptyText')} />
  const mark = (ids: readonly string[], on: boolean) => {
    const next = new Set(ticked)
    for (const id of ids) {
      if (on) next.add(id)
      else next.delete(id)
    }
    onTick(next)
  }
  const all = assets.filter(({ retired }) => !retired).map(({ id }) => id)
  return (
    <div aria-busy={loading} className={clsx('transition-opacity', loading && 'opacity-60')}>
      <DataTable label={t('title')}>
        <TableHead>
          <SelectAllCell
            chosen={all.filter((id) => ticked.has(id)).length}
            of={all.length}
            onChange={(on) => mark(all, on)}
          />
          <HeadCell>{t('column.label')}</HeadCell>
          <HeadCell className="hidden @lg:table-cell">{t('column.place')}</HeadCell>
          <HeadCell className="hidden whitespace-nowrap @3xl:table-cell">{t('column.serial')}</HeadCell>
          <HeadCell className="hidden @2xl:table-cell">{t('column.area')}</HeadCell>
          <HeadCell>
            <span className="block text-end">{t('column.incidents')}</span>
          </HeadCell>
        </TableHead>
        <tbody>
          {assets.map((asset) => (
            <TableRow key={asset.id} selected={ticked.has(asset.id)} open={asset.id === openId} dim={asset.retired}>
              {asset.retired ? (
                <Cell className="w-0" />
              ) : (
                <SelectCell name={asset.label} checked={ticked.has(asset.id)} onChange={(on) => mark([asset.id], on)} />
              )}
              <Cell className="max-w-0 min-w-40 @xl:w-2/5">
                <button
                  type="button"
                  id={`machine-${asset.id}`}
                  onClick={() => onOpen(asset.id)}
                  className="block max-w-full truncate text-start text-body font-[650]"
                >
                  {asset.label} <span className="font-normal">{asset.name}</span>
                </button>
                {asset.retired && <small className="block text-meta">{t('retired')}</small>}
              </Cell>
              <Cell className="hidden @lg:table-cell">{asset.place}</Cell>
              <Cell className="hidden whitespace-nowrap @3xl:table-cell">{asset.serial}</Cell>
              <Cell className="hidden @2xl:table-cell">{asset.areaName}</Cell>
              <Cell className="text-end tabular-nums">{asset.incidents}</Cell>
            </TableRow>
          ))}
        </tbody>
      </DataTable>
    </div>
  )
}
