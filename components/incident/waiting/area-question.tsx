'use client'

import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ANSWER_LENGTH } from '../../../lib/actions/lengths'
import { Button } from '../../ui/button'
import { IconButton } from '../../ui/icon-button'
import { TextInput } from '../../ui/text-input'
import { useCommand } from '../use-command'

type AreaQuestionProps = { incidentId: string; question: string; given: string | undefined }

/** One question: Yes and No are one tap, anything else is written. */
export function AreaQuestion({ incidentId, question, given }: AreaQuestionProps) {
  const t = useTranslations('incident.waiting')
  const run = useCommand(incidentId)
  const [written, write] = useState<string>()

  function give(answer: string) {
    write(undefined)
    if (answer && answer !== given) void run('incident.answer', { question, answer })
  }

  return (
    <li className="grid gap-2 rounded-control border bg-surface p-3">
      <p dir="auto" className="text-body">
        {question}
      </p>
      {written !== undefined ? (
        <form
          className="flex gap-between"
          onSubmit={(event) => {
            event.preventDefault()
            give(written.trim())
          }}
        >
          <TextInput
            autoFocus
            aria-label={question}
            value={written}
            maxLength={ANSWER_LENGTH}
            onChange={(event) => write(event.target.value)}
          />
          <Button type="submit" variant="primary" size="large">
            {t('save')}
          </Button>
        </form>
      ) : given ? (
        <div className="flex items-center justify-between gap-between">
          <b dir="auto" className="min-w-0 text-body wrap-anywhere">
            {given}
          </b>
          <IconButton icon={<Pencil />} label={t('change')} showLabel onClick={() => write(given)} />
        </div>
      ) : (
        <div className="flex flex-wrap gap-between">
          <Button onClick={() => give(t('yes'))}>{t('yes')}</Button>
          <Button onClick={() => give(t('no'))}>{t('no')}</Button>
          <Button variant="quiet" icon={<Pencil />} onClick={() => write('')}>
            {t('write')}
          </Button>
        </div>
      )}
    </li>
  )
}
