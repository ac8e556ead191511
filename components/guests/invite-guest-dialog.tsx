'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { GUEST_LABEL_LENGTH } from '../../lib/actions/lengths'
import type { MadeGuestCode, MakeGuestCode } from '../../lib/guest-api'
import { call, isUnanswered, type Problem } from '../api/call'
import { useProblemText } from '../api/use-problem-text'
import { RoomDialogFrame } from '../incident/dialogs/room-dialog'
import type { RoomDialogProps } from '../incident/dialogs/room-dialogs'
import { Field } from '../ui/field'
import { Select } from '../ui/select'
import { TextInput } from '../ui/text-input'
import { MadeCode } from './made-code'

const HOURS = [1, 4, 8, 24, 72, 168, 720]
const DAY = 24

/** The invitation may stand although this device has not read so. */
const isOpen = (problem: Problem) => isUnanswered(problem) || problem.code === 'unavailable'

/** The owner says who it is and for how long, and gets a code to pass on: shown once. */
export function InviteGuestDialog({ seen, onClose }: RoomDialogProps) {
  const t = useTranslations('guests.dialog')
  const problemText = useProblemText()
  const [label, setLabel] = useState('')
  const [validHours, setValidHours] = useState(DAY)
  const [stayHours, setStayHours] = useState(DAY)
  const [id] = useState(() => uuidv7())
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [made, setMade] = useState<MadeGuestCode>()
  const [locked, setLocked] = useState(false)

  async function make() {
    if (busy) return
    setBusy(true)
    const request: MakeGuestCode = { id, incidentId: seen.id, label: label.trim(), validHours, stayHours }
    const answer = await call<MadeGuestCode>('POST', '/api/guest-codes', request)
    setBusy(false)
    if (answer.ok) setMade(answer)
    else {
      setProblem(answer)
      if (isOpen(answer)) setLocked(true)
    }
  }

  if (made) return <MadeCode label={label.trim()} code={made.code} onClose={onClose} />
  return (
    <RoomDialogFrame
      title={t('title', { number: seen.number })}
      description={t('text')}
      stay={t('stay')}
      go={t(locked ? 'again' : 'make')}
      blocked={label.trim() ? undefined : t('labelMissing')}
      onGo={() => void make()}
      onClose={onClose}
    >
      <fieldset disabled={locked} className="contents">
        <Field
          label={t('label')}
          hint={t('labelHint')}
          error={problem && (isOpen(problem) ? t('unanswered') : problemText(problem))}
        >
          <TextInput value={label} maxLength={GUEST_LABEL_LENGTH} onChange={(event) => setLabel(event.target.value)} />
        </Field>
        <Hours label={t('valid')} value={validHours} onChange={setValidHours} />
        <Hours label={t('stays')} value={stayHours} onChange={setStayHours} />
      </fieldset>
    </RoomDialogFrame>
  )
}

function Hours({ label, value, onChange }: { label: string; value: number; onChange: (hours: number) => void }) {
  const t = useTranslations('guests.dialog')
  return (
    <Field label={label}>
      <Select value={String(value)} onChange={(event) => onChange(Number(event.target.value))}>
        {HOURS.map((hours) => (
          <option key={hours} value={hours}>
            {hours > DAY ? t('days', { days: hours / DAY }) : t('hours', { hours })}
          </option>
        ))}
      </Select>
    </Field>
  )
}
