'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PickPerson } from '../../lib/admin-api'
import { useProblemText } from '../api/use-problem-text'
import { useResource } from '../api/use-resource'
import { Avatar } from '../ui/avatar'
import { Button } from '../ui/button'
import { Choice, Choices } from '../ui/choices'
import { Field } from '../ui/field'
import { SkeletonRows } from '../ui/skeleton'
import { TextInput } from '../ui/text-input'
import { useSettled } from './use-settled'

type TechnicianChooserProps = {
  chosen: PickPerson | undefined
  error: string | undefined
  onChoose: (person: PickPerson | undefined) => void
}

/** Who needs help: found by name among the technicians of the reader's areas, or shown with a way to change. */
export function TechnicianChooser({ chosen, error, onChoose }: TechnicianChooserProps) {
  const t = useTranslations('field.forWhom')
  const [query, setQuery] = useState('')
  if (chosen) return <Chosen person={chosen} onChange={() => onChoose(undefined)} />
  return (
    <div className="grid gap-3">
      <Field label={<span className="text-head">{t('label')}</span>} error={error}>
        <TextInput
          autoFocus
          type="search"
          autoComplete="off"
          placeholder={t('search')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </Field>
      <Found query={query} onChoose={onChoose} />
    </div>
  )
}

function Found({ query, onChoose }: { query: string; onChoose: (person: PickPerson) => void }) {
  const t = useTranslations('field.forWhom')
  const ui = useTranslations('ui')
  const format = useFormatter()
  const problemText = useProblemText()
  const asked = new URLSearchParams({ technicians: '1', q: useSettled(query.trim(), 200) })
  const { data, problem, reload } = useResource<{ people: PickPerson[] }>(`/api/people?${asked.toString()}`)
  if (problem) {
    return (
      <p role="alert" className="flex items-center gap-3 text-body text-ink-2">
        {problemText(problem)}
        <Button size="small" onClick={() => void reload()}>
          {ui('retry')}
        </Button>
      </p>
    )
  }
  if (!data) return <SkeletonRows rows={3} label={ui('loading')} />
  if (data.people.length === 0) return <p className="text-body text-ink-2">{t('none')}</p>
  return (
    <Choices label={t('found')}>
      {data.people.map((person) => (
        <Choice
          key={person.id}
          picture={<Avatar name={person.name} size="small" />}
          name={person.name}
          text={[
            person.title,
            format.list(
              person.areas.map(({ name }) => name),
              { type: 'unit' },
            ),
          ]
            .filter(Boolean)
            .join(' · ')}
          onClick={() => onChoose(person)}
        />
      ))}
    </Choices>
  )
}

function Chosen({ person, onChange }: { person: PickPerson; onChange: () => void }) {
  const t = useTranslations('field.forWhom')
  return (
    <section className="grid gap-2">
      <h2 className="text-head">{t('label')}</h2>
      <div className="flex min-h-18 items-center gap-4 rounded-control border bg-surface px-4 py-2.5 desk:min-h-14">
        <Avatar name={person.name} />
        <span className="min-w-0 flex-1">
          <b className="block truncate text-row">{person.name}</b>
          <span className="block truncate text-meta text-ink-2">{person.title}</span>
        </span>
        <Button onClick={onChange}>{t('change')}</Button>
      </div>
      {person.areas.length === 0 && (
        <p role="alert" className="text-meta font-semibold text-red-text">
          {t('noAreas', { name: person.name })}
        </p>
      )}
    </section>
  )
}
