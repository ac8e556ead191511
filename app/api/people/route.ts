import { route } from '../../../server/http/json-route'
import { peoplePicker } from '../../../server/queries/people-picker'

export const GET = route((actor, { query }) => peoplePicker(actor, query))
