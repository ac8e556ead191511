import { createPerson } from '../../../../server/accounts/create-person'
import { route } from '../../../../server/http/json-route'
import { adminPeople } from '../../../../server/queries/admin-people'

export const GET = route((actor, { query }) => adminPeople(actor, query))
export const POST = route((actor, { body }) => createPerson(actor, body))
