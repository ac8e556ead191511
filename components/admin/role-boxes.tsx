'use client'

import { useTranslations } from 'next-intl'
import { ROLES, type Role } from '../../lib/people'
import { CheckTile } from './check-tile'

type RoleBoxesProps = { label: string; roles: readonly Role[]; onChange: (roles: Role[]) => void; busy?: boolean }

/** The set of three roles, each a tile with a tick. */
export function RoleBoxes({ label, roles, onChange, busy }: RoleBoxesProps) {
  const t = useTranslations('account.roles')
  return (
    <div role="group" aria-label={label} aria-busy={busy} className="flex flex-wrap gap-2 desk:gap-1.5">
      {ROLES.map((role) => (
        <CheckTile
          key={role}
          label={t(role)}
          checked={roles.includes(role)}
          onChange={(on) => onChange(ROLES.filter((one) => (one === role ? on : roles.includes(one))))}
        />
      ))}
    </div>
  )
}
