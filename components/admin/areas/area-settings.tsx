'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AreaDetail, AreaRow, EditArea } from '../../../lib/admin-api'
import { call, type Problem } from '../../api/call'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { TextInput } from '../../ui/text-input'
import { Conflict } from '../conflict'
import { PanelPart } from '../panel'
import { ProblemNote } from '../problem-note'
import { AreaWaiting } from './area-waiting'
import { AreaWorkflow } from './area-workflow'
import { CapStepper } from './cap-stepper'

type Patch = Omit<EditArea, 'version'>
type AreaSettingsProps = { area: AreaDetail; onSaved: (area: AreaRow) => void }

/** The area's name, saved by its button, and its rules, stored at once. */
export function AreaSettings({ area, onSaved }: AreaSettingsProps) {
  const t = useTranslations('admin.areas')
  const ui = useTranslations('ui')
  const [name, setName] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [decided, decide] = useState(0)
  const [conflict, setConflict] = useState<{ patch: Patch; theirs: AreaRow }>()

  /** Resolves with whether it is stored. */
  async function store(patch: Patch, version: number): Promise<boolean> {
    setBusy(true)
    const request: EditArea = { version, ...patch }
    const answer = await call<{ area: AreaRow }>('PATCH', `/api/admin/areas/${area.id}`, request)
    setBusy(false)
    if (answer.ok) {
      saved(answer.area, patch)
      return true
    }
    const theirs =
      answer.code === 'changed-meanwhile' ? (answer.details as { area?: AreaRow } | undefined)?.area : undefined
    // What somebody else changed is something else: both changes stand.
    if (theirs && isUntouched(patch, area, theirs)) return store(patch, theirs.version)
    setConflict(theirs && { patch, theirs })
    setProblem(theirs ? undefined : answer)
    return false
  }

  function saved(now: AreaRow, patch: Patch) {
    if (patch.name !== undefined) setName(undefined)
    setProblem(undefined)
    setConflict(undefined)
    onSaved(now)
  }

  /** What was chosen between two texts for those who wait takes the place of what is typed. */
  function settle(patch: Patch) {
    if (patch.questions !== undefined) decide((count) => count + 1)
  }

  const renamed = name !== undefined && name.trim() !== area.name
  return (
    <PanelPart title={t('settings')}>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (renamed && !busy) void store({ name: name.trim() }, area.version)
        }}
      >
        <Field label={t('name')}>
          <TextInput
            required
            maxLength={60}
            value={name ?? area.name}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        {renamed && !conflict && (
          <div className="flex gap-2">
            <Button type="submit" variant="primary" busy={busy}>
              {t('rename')}
            </Button>
            <Button onClick={() => setName(undefined)}>{ui('cancel')}</Button>
          </div>
        )}
      </form>
      <CapStepper
        value={area.participantCap}
        busy={busy}
        onChange={(participantCap) => void store({ participantCap }, area.version)}
      />
      <AreaWorkflow rules={area} busy={busy} onChange={(change) => void store(change, area.version)} />
      <AreaWaiting key={decided} rules={area} busy={busy} onSave={(change) => store(change, area.version)} />
      <ProblemNote problem={problem} />
      {conflict && (
        <Conflict
          differences={differencesOf(conflict.patch, conflict.theirs, t)}
          busy={busy}
          onKeepMine={() =>
            void store(conflict.patch, conflict.theirs.version).then((stored) => stored && settle(conflict.patch))
          }
          onTakeTheirs={() => {
            saved(conflict.theirs, conflict.patch)
            settle(conflict.patch)
          }}
        />
      )}
    </PanelPart>
  )
}

function isUntouched(patch: Patch, before: AreaRow, now: AreaRow): boolean {
  return fieldsOf(patch).every((field) => String(before[field]) === String(now[field]))
}

function fieldsOf(patch: Patch) {
  return Object.keys(patch) as (keyof Patch)[]
}

function differencesOf(patch: Patch, theirs: AreaRow, t: ReturnType<typeof useTranslations<'admin.areas'>>) {
  const labels: Record<keyof Patch, string> = {
    name: t('name'),
    participantCap: t('cap.label'),
    onHold: t('workflow.onHold'),
    resolved: t('workflow.resolved'),
    closeHeldDays: t('workflow.closeHeld'),
    closeResolvedHours: t('workflow.closeResolved'),
    questions: t('waiting.questions'),
    helpText: t('waiting.helpText'),
    helpPhone: t('waiting.helpPhone'),
    guests: t('workflow.guests'),
  }
  const said = (value: Patch[keyof Patch]) =>
    typeof value === 'boolean' ? t(value ? 'workflow.on' : 'workflow.off') : String(value) || t('waiting.none')
  return fieldsOf(patch).map((field) => ({
    label: labels[field],
    mine: said(patch[field]),
    theirs: said(theirs[field]),
  }))
}
