'use client'

import { useTranslations } from 'next-intl'
import type { Incident } from '../../../lib/incident/incident'
import { useArea } from '../use-area'
import { AreaQuestion } from './area-question'

/** The area's questions in its order, each with its answer or the ways to give one. */
export function AreaQuestions({ incident }: { incident: Incident }) {
  const t = useTranslations('incident.waiting')
  const { questions } = useArea(incident.areaId)
  if (questions.length === 0) return null
  return (
    <div className="grid gap-3">
      <h3 className="text-label">{t('questions')}</h3>
      <ul className="grid gap-3 glove:gap-4">
        {questions.map((question) => (
          <AreaQuestion
            key={question}
            incidentId={incident.id}
            question={question}
            given={incident.answers.find((one) => one.question === question)?.answer}
          />
        ))}
      </ul>
    </div>
  )
}
