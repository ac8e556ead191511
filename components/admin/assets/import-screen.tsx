'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import type { AreaName } from '../../../lib/admin-api'
import type { AssetImportOutcome, AssetImportRow } from '../../../lib/asset-import'
import type { Problem } from '../../api/call'
import { Button } from '../../ui/button'
import { buttonLook } from '../../ui/button-look'
import { Field } from '../../ui/field'
import { FileInput } from '../../ui/file-input'
import { Select } from '../../ui/select'
import { AdminPage } from '../admin-page'
import { ProblemNote } from '../problem-note'
import { csvText } from './csv-text'
import { ImportRows } from './import-rows'
import { runImport } from './run-import'

type Looked = { rows: readonly AssetImportRow[]; told: readonly AssetImportOutcome[]; done: boolean }

/** Machines from a file: every row is told first, and nothing is written before Import is pressed. */
export function ImportScreen({ areas }: { areas: readonly AreaName[] }) {
  const t = useTranslations('admin.assets.importing')
  const columns = useColumnWords()
  const [areaId, setAreaId] = useState(areas.length === 1 ? (areas[0]?.id ?? '') : '')
  const [looked, setLooked] = useState<Looked>()
  const [wrong, setWrong] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const [progress, setProgress] = useState<number>()
  const sound = looked?.told.filter(({ outcome }) => outcome === 'new' || outcome === 'update').length ?? 0

  async function look(file: File | undefined) {
    setLooked(undefined)
    setWrong('')
    if (!file) return
    const { readCsv } = await import('./read-csv')
    const words = Object.fromEntries(Object.entries(columns).map(([name, word]) => [word.toLowerCase(), name]))
    const read = readCsv(csvText(new Uint8Array(await file.arrayBuffer())), words)
    if (read && 'rows' in read && read.rows.length > 0) await run(read.rows, false)
    else if (read && 'rows' in read) setWrong(t('noRows'))
    else if (!read) setWrong(t('noCsv'))
    else
      setWrong('stray' in read ? t('stray', { column: read.stray }) : t('missing', { column: columns[read.missing] }))
  }
  async function run(rows: readonly AssetImportRow[], apply: boolean) {
    setProgress(0)
    const answer = await runImport(rows, { areaId, apply, onProgress: setProgress })
    setProgress(undefined)
    setProblem(answer.ok ? undefined : answer)
    if (answer.ok) setLooked({ rows, told: answer.rows, done: apply })
  }

  return (
    <AdminPage title={t('title')} text={t('text')}>
      <div className="grid max-w-140 gap-4">
        <Field label={t('area')} hint={t('areaHint')}>
          <Select
            value={areaId}
            onChange={(event) => {
              setAreaId(event.target.value)
              setLooked(undefined)
            }}
          >
            <option value="">{t('noArea')}</option>
            {areas.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field key={areaId} label={t('file')} error={wrong || undefined}>
          <FileInput
            choose={t('choose')}
            none={t('noFile')}
            accept=".csv,text/csv"
            onFile={(file) => void look(file)}
          />
        </Field>
      </div>
      <ProblemNote problem={problem} />
      <p role="status" className="text-body">
        {progress !== undefined && t('progress', { count: progress })}
        {looked?.done && progress === undefined && t('done', { count: sound })}
      </p>
      {looked && !looked.done && (
        <Button
          variant="primary"
          className="justify-self-start"
          busy={progress !== undefined}
          {...(sound === 0 && { disabledReason: t('nothing') })}
          onClick={() => void run(looked.rows, true)}
        >
          {t('go', { count: sound })}
        </Button>
      )}
      {looked?.done && (
        <Link href="/admin/assets" className={clsx(buttonLook({}), 'justify-self-start')}>
          {t('toList')}
        </Link>
      )}
      {looked && <ImportRows rows={looked.told} read={looked.rows} />}
    </AdminPage>
  )
}

/** What the columns of a file are called on the screen. */
function useColumnWords() {
  const t = useTranslations('admin.assets')
  return {
    ...{ label: t('field.label'), name: t('field.name'), place: t('field.place'), serial: t('field.serial') },
    area: t('column.area'),
  }
}
