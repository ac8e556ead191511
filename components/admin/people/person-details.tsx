'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PersonDetail } from '../../../lib/admin-api'
import { isLocale } from '../../../lib/messages/locale'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { TextInput } from '../../ui/text-input'
import { LocaleSelect } from '../locale-select'
import { PanelPart } from '../panel'
import { ProblemNote } from '../problem-note'
import { PersonConflict } from './person-conflict'
import type { PersonPartProps } from './person-parts'
import { usePersonEdit, type PersonPatch } from './use-person-edit'

type Draft = { name: string; email: string; title: string; locale: string }

/** Name, e-mail, title and language. Save appears once something differs. */
export function PersonDetails({ person, areas, onSaved }: PersonPartProps) {
  const t = useTranslations('admin.person')
  const ui = useTranslations('ui')
  const [draft, setDraft] = useState<Partial<Draft>>({})
  const edit = usePersonEdit(person, (saved) => {
    setDraft({})
    onSaved(saved)
  })
  const shown = { ...draftOf(person), ...draft }
  const patch = patchFrom(person, shown)
  const changed = Object.keys(patch).length > 0
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const emailTaken = edit.problem?.code === 'email-taken'
  return (
    <PanelPart title={t('details')}>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (changed && !edit.busy) void edit.save(patch)
        }}
      >
        <Field label={t('field.name')}>
          <TextInput
            required
            maxLength={80}
            value={shown.name}
            onChange={(event) => set({ name: event.target.value })}
          />
        </Field>
        <Field label={t('field.email')} error={emailTaken && <EmailTaken />}>
          <TextInput
            type="email"
            required
            dir="ltr"
            value={shown.email}
            onChange={(event) => set({ email: event.target.value })}
          />
        </Field>
        <Field label={t('field.title')} hint={t('titleHint')}>
          <TextInput maxLength={80} value={shown.title} onChange={(event) => set({ title: event.target.value })} />
        </Field>
        <Field label={t('field.locale')}>
          <LocaleSelect value={shown.locale} onChange={(locale) => set({ locale })} />
        </Field>
        {!emailTaken && <ProblemNote problem={edit.problem} />}
        <PersonConflict edit={edit} areas={areas} />
        {changed && !edit.conflict && (
          <div className="flex gap-2">
            <Button type="submit" variant="primary" busy={edit.busy}>
              {t('save')}
            </Button>
            <Button onClick={() => setDraft({})}>{ui('cancel')}</Button>
          </div>
        )}
      </form>
    </PanelPart>
  )
}

function EmailTaken() {
  return useTranslations('refusals')('email-taken')
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
