'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { QUESTION_LENGTH } from '../../../lib/actions/lengths'
import type { AreaRules } from '../../../lib/incident/area-rules'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { TextArea } from '../../ui/text-area'
import { TextInput } from '../../ui/text-input'

type Guide = Pick<AreaRules, 'questions' | 'helpText' | 'helpPhone'>
type AreaWaitingProps = { rules: Guide; busy: boolean; onSave: (change: Guide) => Promise<boolean> }

/**
 * What those who wait are asked, and the way on when nobody is on duty; saved by the button. What was typed stays until it is
 * stored.
 */
export function AreaWaiting({ rules, busy, onSave }: AreaWaitingProps) {
  const t = useTranslations('admin.areas.waiting')
  const [changed, change] = useState<Partial<Record<keyof Guide, string>>>({})
  const kept = { questions: rules.questions.join('\n'), helpText: rules.helpText, helpPhone: rules.helpPhone }
  const shown = { ...kept, ...changed }
  const differs = Object.entries(kept).some(([field, text]) => shown[field as keyof Guide] !== text)
  const write = (field: keyof Guide) => ({
    value: shown[field],
    onChange: (event: { target: { value: string } }) => change({ ...changed, [field]: event.target.value }),
  })

  async function save(): Promise<void> {
    if (busy) return
    const lines = shown.questions.split('\n').map((line) => line.trim())
    const stored = await onSave({ ...shown, questions: lines.filter(Boolean) })
    if (stored) change((now) => (now === changed ? {} : now))
  }

  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Field label={t('questions')} hint={t('questionsHint')}>
        <TextArea rows={4} {...write('questions')} />
      </Field>
      <Field label={t('helpText')} hint={t('helpTextHint')}>
        <TextInput maxLength={QUESTION_LENGTH} {...write('helpText')} />
      </Field>
      <Field label={t('helpPhone')}>
        <TextInput type="tel" maxLength={31} dir="ltr" {...write('helpPhone')} />
      </Field>
      {differs && (
        <div>
          <Button type="submit" variant="primary" busy={busy}>
            {t('save')}
          </Button>
        </div>
      )}
    </form>
  )
}
