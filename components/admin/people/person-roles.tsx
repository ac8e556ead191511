'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Role } from '../../../lib/people'
import { PanelPart } from '../panel'
import { ProblemNote } from '../problem-note'
import { RoleBoxes } from '../role-boxes'
import { GiveUpAdmin } from './give-up-admin'
import { PersonConflict } from './person-conflict'
import type { PersonPartProps } from './person-parts'
import { usePersonEdit } from './use-person-edit'

/** The person's roles; a tick is stored at once, and goes back when it is refused. */
export function PersonRoles({ person, me, areas, onSaved }: PersonPartProps) {
  const t = useTranslations('admin.person')
  const edit = usePersonEdit(person, (saved) => {
    if (saved.id === me.id && !saved.roles.includes('admin')) location.assign('/')
    else onSaved(saved)
  })
  const [wanted, setWanted] = useState<readonly Role[]>()
  const [asking, setAsking] = useState<readonly Role[]>()

  async function store(roles: readonly Role[]) {
    if (edit.busy) return
    setWanted(roles)
    await edit.save({ roles: [...roles] })
    setWanted(undefined)
  }

  const givesUp = (roles: readonly Role[]) => person.id === me.id && !roles.includes('admin')
  return (
    <PanelPart title={t('roles')}>
      <RoleBoxes
        label={t('roles')}
        roles={wanted ?? person.roles}
        onChange={(roles) => (givesUp(roles) ? setAsking(roles) : void store(roles))}
        busy={edit.busy}
      />
      <ProblemNote problem={edit.problem} />
      <PersonConflict edit={edit} areas={areas} />
      {asking && (
        <GiveUpAdmin
          onKeep={() => setAsking(undefined)}
          onGiveUp={() => {
            setAsking(undefined)
            void store(asking)
          }}
        />
      )}
    </PanelPart>
  )
}
