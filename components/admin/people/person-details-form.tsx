'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PersonDetail } from '../../../lib/admin-api'
import { isLocale } from '../../../lib/messages/locale'
import { useProblemText } from '../../api/use-problem-text'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { TextInput } from '../../ui/text-input'
import { useFocusInvalid } from '../../ui/use-focus-invalid'
import { LocaleSelect } from '../locale-select'
import { ProblemNote } from '../problem-note'
import { PersonConflict } from './person-conflict'
import type { PersonPartProps } from './person-parts'
import { usePersonEdit, type PersonPatch } from './use-person-edit'

type Draft = { name: string; email: string; title: string; locale: string }

/** Name, e-mail, title and language; only what differs is sent. */
export function PersonDetailsForm({ person, areas, onSaved, onDone }: PersonPartProps & { onDone: () => void }) {
  const t = useTranslations('admin.person')
  const ui = useTranslations('ui')
  const problemText = useProblemText()
  const [draft, setDraft] = useState(() => draftOf(person))
  const edit = usePersonEdit(person, (saved) => {
    onSaved(saved)
    onDone()
  })
  const taken = edit.problem?.code === 'email-taken' ? edit.problem : undefined
  const form = useFocusInvalid(edit.problem)
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  function store() {
    const patch = patchFrom(person, draft)
    if (Object.keys(patch).length === 0) onDone()
    else if (!edit.busy) void edit.save(patch)
  }
  return (
    <form
      ref={form}
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        store()
      }}
    >
      <Field label={t('field.name')}>
        <TextInput
          autoFocus
          required
          maxLength={80}
          value={draft.name}
          onChange={(event) => set({ name: event.target.value })}
        />
      </Field>
      <Field label={t('field.email')} error={taken && problemText(taken)}>
        <TextInput
          type="email"
          required
          dir="ltr"
          value={draft.email}
          onChange={(event) => set({ email: event.target.value })}
        />
      </Field>
      <Field label={t('field.title')} hint={t('titleHint')}>
        <TextInput maxLength={80} value={draft.title} onChange={(event) => set({ title: event.target.value })} />
      </Field>
      <Field label={t('field.locale')}>
        <LocaleSelect value={draft.locale} onChange={(locale) => set({ locale })} />
      </Field>
      {!taken && <ProblemNote problem={edit.problem} />}
      <PersonConflict edit={edit} areas={areas} />
      {!edit.conflict && (
        <div className="flex gap-2">
          <Button type="submit" variant="primary" busy={edit.busy}>
            {t('save')}
          </Button>
          <Button onClick={onDone}>{ui('cancel')}</Button>
        </div>
      )}
    </form>
  )
}

function draftOf({ name, email, title, locale }: PersonDetail): Draft {
  return { name, email, title, locale: locale ?? '' }
}

function patchFrom(person: PersonDetail, draft: Draft): PersonPatch {
  const before = draftOf(person)
  return {
    ...(draft.name.trim() !== before.name && { name: draft.name.trim() }),
    ...(draft.email.trim() !== before.email && { email: draft.email.trim() }),
    ...(draft.title.trim() !== before.title && { title: draft.title.trim() }),
    ...(draft.locale !== before.locale && { locale: isLocale(draft.locale) ? draft.locale : null }),
  }
}
