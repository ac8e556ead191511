import { route } from '../../../../server/http/json-route'
import { myDevices } from '../../../../server/queries/my-devices'

export const GET = route(async (actor) => ({ ok: true, devices: await myDevices(actor) }))
