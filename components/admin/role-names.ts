'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { ROLES, type Role } from '../../lib/people'

/** Roles in words, in the product's order: "Technician, expert". */
export function useRoleNames() {
  const t = useTranslations('account.roles')
  const format = useFormatter()
  return (roles: readonly Role[]): string => {
    const held = ROLES.filter((role) => roles.includes(role))
    return format.list(
      held.map((role) => t(role)),
      { type: 'unit' },
    )
  }
}
