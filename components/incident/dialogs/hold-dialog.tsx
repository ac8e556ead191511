'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NOTE_LENGTH } from '../../../lib/actions/lengths'
import { HOLD_REASONS, type HoldReason } from '../../../lib/incident/incident'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { RadioList } from '../../ui/radio-list'
import { TextInput } from '../../ui/text-input'
import { useNames } from '../names'
import { useCommand } from '../use-command'
import { useServerNow } from '../use-server-now'
import { HOLD_TIMES, holdTimes } from './hold-times'
import { RoomDialogFrame } from './room-dialog'
import type { RoomDialogProps } from './room-dialogs'

/** The owner says what it waits for, and when the work goes on by itself if that is known. */
export function HoldDialog({ seen, onClose }: RoomDialogProps) {
  const t = useTranslations('incident.dialog.hold')
  const names = useNames()
  const run = useCommand(seen.id)
  const now = useServerNow()
  const [reason, setReason] = useState<HoldReason>()
  const [until, setUntil] = useState('')
  const [note, setNote] = useState('')
  const name = names.first(seen.creatorId)
  const times = holdTimes(now)
  const passed = until !== '' && Date.parse(until) <= now

  function hold() {
    if (!reason) return
    const at = until ? new Date(until).toISOString() : undefined
    void run('incident.hold', { reason, until: at, note: note.trim(), stateSeq: seen.stateSeq })
    onClose()
  }

  return (
    <RoomDialogFrame
      title={t('title', { number: seen.number })}
      description={t('text', { name })}
      stay={t('stay')}
      go={t('go')}
      blocked={reason ? (passed ? t('passed') : undefined) : t('choose')}
      onGo={hold}
      onClose={onClose}
    >
      <RadioList
        label={t('reason')}
        value={reason}
        onChange={setReason}
        options={HOLD_REASONS.map((value) => ({ value, label: t(`reasons.${value}`, { name }) }))}
      />
      <Field label={t('until')} aside={t('optional')} hint={t('untilHint')} error={passed && t('passed')}>
        <TextInput type="datetime-local" value={until} onChange={(event) => setUntil(event.target.value)} />
      </Field>
      <div role="group" aria-label={t('soon')} className="flex flex-wrap gap-between">
        {HOLD_TIMES.map((which) => {
          const time = times[which]
          return (
            time && (
              <Button key={which} size="small" onClick={() => setUntil(time)}>
                {t(`times.${which}`)}
              </Button>
            )
          )
        })}
      </div>
      <Field label={t('note')} aside={t('optional')}>
        <TextInput value={note} maxLength={NOTE_LENGTH} onChange={(event) => setNote(event.target.value)} />
      </Field>
    </RoomDialogFrame>
  )
}
