'use client'

import { useState } from 'react'
import type { EditPerson, PersonDetail } from '../../../lib/admin-api'
import { call, type Problem } from '../../api/call'
import { useConfirmed } from '../confirm-password'

export type PersonPatch = Omit<EditPerson, 'version' | 'confirmPassword'>
export type PersonConflict = { patch: PersonPatch; theirs: PersonDetail }

export type PersonEdit = {
  busy: boolean
  problem: Problem | undefined
  conflict: PersonConflict | undefined
  /** Resolves true when it is stored. */
  save: (patch: PersonPatch) => Promise<boolean>
  keepMine: () => void
  takeTheirs: () => void
}

/** Saves parts of a person. Whoever saved first is never overwritten in silence: the conflict waits for a choice. */
export function usePersonEdit(person: PersonDetail, onSaved: (person: PersonDetail) => void): PersonEdit {
  const confirmed = useConfirmed()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [conflict, setConflict] = useState<PersonConflict>()

  async function store(patch: PersonPatch, version: number): Promise<boolean> {
    setBusy(true)
    const answer = await confirmed((confirmPassword) =>
      call<{ person: PersonDetail }>('PATCH', `/api/admin/people/${person.id}`, {
        ...patch,
        version,
        ...(confirmPassword && { confirmPassword }),
      } satisfies EditPerson),
    )
    setBusy(false)
    if (!answer) return false
    if (answer.ok) return stored(answer.person)
    const theirs =
      answer.code === 'changed-meanwhile' ? (answer.details as { person?: PersonDetail }).person : undefined
    // What somebody else changed is something else, or the very same: there is nothing to choose.
    if (theirs && agrees(valuesOf(person, patch), theirs)) return store(patch, theirs.version)
    if (theirs && agrees(patch, theirs)) return stored(theirs)
    setConflict(theirs && { patch, theirs })
    setProblem(theirs ? undefined : answer)
    return false
  }

  function stored(now: PersonDetail): true {
    setProblem(undefined)
    setConflict(undefined)
    onSaved(now)
    return true
  }

  return {
    busy,
    problem,
    conflict,
    save: (patch) => store(patch, person.version),
    keepMine: () => void (conflict && store(conflict.patch, conflict.theirs.version)),
    takeTheirs: () => {
      if (conflict) stored(conflict.theirs)
    },
  }
}

/** The person has these values. */
function agrees(patch: PersonPatch, person: PersonDetail): boolean {
  const now = valuesOf(person, patch)
  return keysOf(patch).every((key) => plain(now[key]) === plain(patch[key]))
}

function valuesOf(person: PersonDetail, patch: PersonPatch): PersonPatch {
  const all = { ...person, areaIds: person.areas.map(({ id }) => id) }
  return Object.fromEntries(keysOf(patch).map((key) => [key, all[key]]))
}

function keysOf(patch: PersonPatch) {
  return Object.keys(patch) as (keyof PersonPatch)[]
}

function plain(value: PersonPatch[keyof PersonPatch]): string {
  return JSON.stringify(Array.isArray(value) ? [...value].sort() : value)
}
