'use client'

import { useTranslations } from 'next-intl'
import type { AssetImportOutcome, AssetImportRow } from '../../../lib/asset-import'
import { Cell, DataTable, HeadCell, TableHead, TableRow } from '../../ui/data-table'

const OUTCOMES = ['error', 'new', 'update', 'unchanged'] as const

type ImportRowsProps = {
  rows: readonly AssetImportOutcome[]
  /** The rows as the file has them, where their names are. */
  read: readonly AssetImportRow[]
}

/** Every row of a file with what comes of it, those that are wrong first. */
export function ImportRows({ rows, read }: ImportRowsProps) {
  const t = useTranslations('admin.assets.importing')
  const count = (outcome: (typeof OUTCOMES)[number]) => rows.filter((row) => row.outcome === outcome).length
  const names = new Map(read.map(({ line, name }) => [line, name]))
  const sorted = OUTCOMES.flatMap((outcome) => rows.filter((row) => row.outcome === outcome))
  return (
    <>
      <p className="text-body font-semibold">
        {OUTCOMES.map((outcome) => t('count', { outcome, count: count(outcome) })).join(' · ')}
      </p>
      <DataTable label={t('rows')}>
        <TableHead>
          <HeadCell className="w-0">{t('line')}</HeadCell>
          <HeadCell>{t('label')}</HeadCell>
          <HeadCell>{t('what')}</HeadCell>
        </TableHead>
        <tbody>
          {sorted.map((row) => (
            <TableRow key={row.line} className="h-10! desk:h-8!">
              <Cell className="tabular-nums">{row.line}</Cell>
              <Cell className="wrap-anywhere">
                <b className="font-semibold">{row.label}</b> {names.get(row.line)}
              </Cell>
              <Cell className={row.outcome === 'error' ? 'font-semibold text-red-text' : undefined}>
                <Said row={row} />
              </Cell>
            </TableRow>
          ))}
        </tbody>
      </DataTable>
    </>
  )
}

function Said({ row }: { row: AssetImportOutcome }) {
  const t = useTranslations('admin.assets.importing')
  if (row.outcome === 'error') return t('wrong', { why: t(`problem.${row.problem}`) })
  if (row.outcome !== 'update') return t(`outcome.${row.outcome}`)
  return t('outcome.update', { parts: row.changes.map((part) => t(`part.${part}`)).join(', ') })
}
