'use client'

import type { AreaName, PersonDetail } from '../../../lib/admin-api'
import type { Account } from '../../../lib/people'
import { PersonAccess } from './person-access'
import { PersonAreas } from './person-areas'
import { PersonDetails } from './person-details'
import { PersonDevices } from './person-devices'
import { PersonEnd } from './person-end'
import { PersonRoles } from './person-roles'
import { PersonWork } from './person-work'

export type PersonPartProps = {
  person: PersonDetail
  me: Account
  areas: readonly AreaName[]
  /** The person as stored now. */
  onSaved: (person: PersonDetail) => void
  /** Something around the person changed that the server has to be asked about. */
  onStale: () => void
}

/** The parts of the panel, in the order of how often they are needed. */
export function PersonParts(props: PersonPartProps) {
  return (
    <>
      <PersonRoles {...props} />
      <PersonAreas {...props} />
      <PersonDetails {...props} />
      <PersonDevices {...props} />
      <PersonWork {...props} />
      <PersonAccess {...props} />
      <PersonEnd {...props} />
    </>
  )
}
