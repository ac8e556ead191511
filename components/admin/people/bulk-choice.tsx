'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { AreaName, DeactivationPreview, PersonRow } from '../../../lib/admin-api'
import { ROLES, type Role } from '../../../lib/people'
import { Field } from '../../ui/field'
import { Segmented } from '../../ui/segmented'
import { Select } from '../../ui/select'
import { previewAll, type BulkJob } from './bulk-job'

type BulkChoiceProps = {
  job: BulkJob
  people: readonly PersonRow[]
  me: string
  areas: readonly AreaName[]
  onChange: (job: BulkJob) => void
}

/** What exactly to do: which role or area, given or taken, or what deactivating means for all of them together. */
export function BulkChoice({ job, people, me, areas, onChange }: BulkChoiceProps) {
  const t = useTranslations('admin.bulk')
  const roles = useTranslations('account.roles')
  if (job.kind === 'deactivate') return <Consequences people={people} me={me} />
  if (job.kind === 'sign-out') return null
  const options =
    job.kind === 'role'
      ? ROLES.map((role) => ({ value: role, label: roles(role) }))
      : areas.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className="grid gap-4">
      <Segmented
        label={t(`${job.kind}.name`)}
        block
        value={job.give ? 'give' : 'take'}
        onChange={(value) => onChange({ ...job, give: value === 'give' })}
        options={[
          { value: 'give', label: t(`${job.kind}.give`) },
          { value: 'take', label: t(`${job.kind}.take`) },
        ]}
      />
      <Field label={t(`${job.kind}.which`)}>
        <Select
          value={job.kind === 'role' ? job.role : job.areaId}
          onChange={({ target: { value } }) =>
            onChange(job.kind === 'role' ? { ...job, role: value as Role } : { ...job, areaId: value })
          }
        >
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  )
}

function Consequences({ people, me }: Pick<BulkChoiceProps, 'people' | 'me'>) {
  const t = useTranslations('admin.bulk.deactivate')
  const ui = useTranslations('ui')
  const [preview, setPreview] = useState<DeactivationPreview | 'unknown'>()
  useEffect(() => {
    let current = true
    void previewAll(people, me).then((sum) => current && setPreview(sum ?? 'unknown'))
    return () => {
      current = false
    }
  }, [people, me])
  if (!preview) return <p className="text-label font-normal text-ink-3">{ui('loading')}</p>
  if (preview === 'unknown') return <p className="text-label font-normal text-ink-2">{t('unknown')}</p>
  const { returned, left, devices } = preview
  return (
    <p className="text-label font-normal text-ink-2">
      {t('sum', { returned: returned.length, rooms: left + returned.length, devices })}
    </p>
  )
}
