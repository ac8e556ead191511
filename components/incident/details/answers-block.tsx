'use client'

import { useTranslations } from 'next-intl'
import { useRoomValue } from '../room-context'

/** The area's questions and what was answered, together. */
export function AnswersBlock() {
  const t = useTranslations('incident.details')
  const { answers } = useRoomValue().incident
  return (
    <>
      <h3 className="mb-2 text-meta font-[650] text-ink-2">{t('answers')}</h3>
      <dl className="grid gap-2">
        {answers.map(({ question, answer }) => (
          <div key={question}>
            <dt dir="auto" className="text-meta text-ink-2">
              {question}
            </dt>
            <dd dir="auto" className="text-body wrap-anywhere">
              {answer}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
