'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AreaName, PersonRow } from '../../../lib/admin-api'
import { Button } from '../../ui/button'
import { Dialog, DialogClose } from '../../ui/dialog'
import { BulkChoice } from './bulk-choice'
import type { BulkJob, BulkKind } from './bulk-job'
import { BulkResults } from './bulk-results'
import { useBulkRun } from './use-bulk-run'

type BulkDialogProps = {
  kind: BulkKind
  people: readonly PersonRow[]
  /** The acting admin's id. */
  me: string
  areas: readonly AreaName[]
  onDone: () => void
  onClose: () => void
}

/** Chooses what to do to several people, does it one by one, and says how it went for each. */
export function BulkDialog({ kind, people, me, areas, onDone, onClose }: BulkDialogProps) {
  const t = useTranslations('admin.bulk')
  const ui = useTranslations('ui')
  const [job, setJob] = useState<BulkJob>(() => firstJob(kind, areas))
  const { outcomes, running, over, run } = useBulkRun(people, me)
  const started = running || outcomes.size > 0
  const failed = [...outcomes.values()].some((outcome) => !outcome.ok)
  const finished = over && !failed
  return (
    <Dialog
      open
      onOpenChange={(open) => open || running || onClose()}
      title={t(`${kind}.title`, { count: people.length })}
      description={t(`${kind}.text`)}
      actions={
        <>
          <DialogClose asChild>
            <Button variant={finished ? 'primary' : 'secondary'}>{over ? ui('close') : ui('cancel')}</Button>
          </DialogClose>
          {!finished && (
            <Button
              variant={kind === 'deactivate' ? 'danger' : 'primary'}
              busy={running}
              onClick={() => void run(job).then(onDone)}
            >
              {over ? t('again') : t(`${kind}.go`)}
            </Button>
          )}
        </>
      }
    >
      {!started && <BulkChoice job={job} people={people} me={me} areas={areas} onChange={setJob} />}
      {started && <BulkResults people={people} outcomes={outcomes} running={running} />}
    </Dialog>
  )
}

function firstJob(kind: BulkKind, areas: readonly AreaName[]): BulkJob {
  if (kind === 'role') return { kind, give: true, role: 'technician' }
  if (kind === 'area') return { kind, give: true, areaId: areas[0]?.id ?? '' }
  return { kind }
}
