import { setAreaPeople } from '../../../../../../server/areas/set-area-people'
import { route } from '../../../../../../server/http/json-route'

export const PUT = route((actor, { id, body }) => setAreaPeople(actor, id, body))
