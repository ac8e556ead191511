'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { AreaName, PersonDetail } from '../../../lib/admin-api'
import type { Locale } from '../../../lib/messages/locale'
import { LOCALE_NAMES } from '../../../lib/messages/locale'
import { Conflict, type Difference } from '../conflict'
import { useRoleNames } from '../role-names'
import type { PersonEdit, PersonPatch } from './use-person-edit'

/** What this admin and somebody else want of the same person, side by side. */
export function PersonConflict({ edit, areas }: { edit: PersonEdit; areas: readonly AreaName[] }) {
  const t = useTranslations('admin.person.field')
  const roles = useRoleNames()
  const format = useFormatter()
  if (!edit.conflict) return null
  const { patch, theirs } = edit.conflict
  const text = (of: PersonPatch | PersonDetail, key: keyof PersonPatch): string => {
    if (key === 'roles') return roles(of.roles ?? [])
    if (key === 'areaIds') return format.list(areaNames(idsOf(of)), { type: 'unit' })
    if (key === 'locale') return localeText(of.locale)
    return of[key] ?? ''
  }
  const idsOf = (of: PersonPatch | PersonDetail) => ('areas' in of ? of.areas.map(({ id }) => id) : (of.areaIds ?? []))
  const areaNames = (ids: readonly string[]) => areas.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
  const localeText = (locale: Locale | null | undefined) => (locale ? LOCALE_NAMES[locale] : t('anyLanguage'))
  const differences = KEYS.filter((key) => key in patch)
    .map((key): Difference => ({ label: t(key), mine: text(patch, key), theirs: text(theirs, key) }))
    .filter(({ mine, theirs }) => mine !== theirs)
  return (
    <Conflict differences={differences} busy={edit.busy} onKeepMine={edit.keepMine} onTakeTheirs={edit.takeTheirs} />
  )
}

const KEYS = ['name', 'email', 'title', 'locale', 'roles', 'areaIds'] as const satisfies readonly (keyof PersonPatch)[]
