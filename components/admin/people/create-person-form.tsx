'use client'

import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import type { AreaName, CreatePerson } from '../../../lib/admin-api'
import { isLocale } from '../../../lib/messages/locale'
import type { Role } from '../../../lib/people'
import type { Problem } from '../../api/call'
import { useProblemText } from '../../api/use-problem-text'
import { Field } from '../../ui/field'
import { TextInput } from '../../ui/text-input'
import { useFocusInvalid } from '../../ui/use-focus-invalid'
import { AreaBoxes } from '../area-boxes'
import { LocaleSelect } from '../locale-select'
import { ProblemNote } from '../problem-note'
import { RoleBoxes } from '../role-boxes'

type CreatePersonFormProps = {
  areas: readonly AreaName[]
  problem: Problem | undefined
  busy: boolean
  onSubmit: (request: CreatePerson) => void
}

/** What a new account needs. With one area there is nothing to choose: it is ticked. */
export function CreatePersonForm({ areas, problem, busy, onSubmit }: CreatePersonFormProps) {
  const t = useTranslations('admin.person')
  const create = useTranslations('admin.create')
  const problemText = useProblemText()
  const form = useFocusInvalid(problem)
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [title, setTitle] = useState('')
  const [locale, setLocale] = useState('')
  const [roles, setRoles] = useState<readonly Role[]>(['technician'])
  const [areaIds, setAreaIds] = useState<readonly string[]>(areas.length === 1 ? areas.map(({ id }) => id) : [])
  const emailTaken = problem?.code === 'email-taken'
  return (
    <form
      ref={form}
      id="create-person"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (busy) return
        onSubmit({
          name: name.trim(),
          email: email.trim(),
          title: title.trim(),
          roles: [...roles],
          areaIds: [...areaIds],
          locale: isLocale(locale) ? locale : null,
        })
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('field.name')}>
          <TextInput autoFocus required maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field label={t('field.email')} error={emailTaken && problemText(problem)}>
          <TextInput type="email" dir="ltr" required value={email} onChange={(event) => setEmail(event.target.value)} />
        </Field>
        <Field label={t('field.title')} hint={t('titleHint')}>
          <TextInput maxLength={80} value={title} onChange={(event) => setTitle(event.target.value)} />
        </Field>
        <Field label={t('field.locale')}>
          <LocaleSelect value={locale} onChange={setLocale} />
        </Field>
      </div>
      <Group label={t('roles')}>
        <RoleBoxes label={t('roles')} roles={roles} onChange={setRoles} />
      </Group>
      <Group label={t('areas')}>
        <AreaBoxes label={t('areas')} areas={areas} chosen={areaIds} onChange={setAreaIds} />
      </Group>
      <p className="text-meta text-ink-3">{create('password')}</p>
      {!emailTaken && <ProblemNote problem={problem} />}
    </form>
  )
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-2 desk:gap-1.5">
      <span aria-hidden className="text-label">
        {label}
      </span>
      {children}
    </div>
  )
}
