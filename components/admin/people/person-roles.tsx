'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Role } from '../../../lib/people'
import { PanelPart } from '../panel'
import { ProblemNote } from '../problem-note'
import { RoleBoxes } from '../role-boxes'
import { PersonConflict } from './person-conflict'
import type { PersonPartProps } from './person-parts'
import { usePersonEdit } from './use-person-edit'

/** The person's roles; a tick is stored at once, and goes back when it is refused. */
export function PersonRoles({ person, areas, onSaved }: PersonPartProps) {
  const t = useTranslations('admin.person')
  const edit = usePersonEdit(person, onSaved)
  const [wanted, setWanted] = useState<readonly Role[]>()
  async function store(roles: Role[]) {
    if (edit.busy) return
    setWanted(roles)
    await edit.save({ roles })
    setWanted(undefined)
  }
  return (
    <PanelPart title={t('roles')}>
      <RoleBoxes
        label={t('roles')}
        roles={wanted ?? person.roles}
        onChange={(roles) => void store(roles)}
        busy={edit.busy}
      />
      <ProblemNote problem={edit.problem} />
      <PersonConflict edit={edit} areas={areas} />
    </PanelPart>
  )
}
