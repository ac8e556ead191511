import type { Account } from '../../lib/people'
import { refuse, type Refusal } from '../../lib/refusals'
import type { RoomView } from '../../lib/wire'
import { roomView } from '../queries/room-view'
import { services } from '../services'
import { roomOf, type LiveSocket } from './socket-types'

const MOST_PREVIEWS = 4

type PreviewAnswer = { ok: true; view?: RoomView } | Refusal

/** Lets an expert look into a waiting incident, live, without a trace in it. Subscribes first, then reads. */
export async function startPreview(socket: LiveSocket, viewer: Account, incidentId: string): Promise<PreviewAnswer> {
  const { previewing } = socket.data
  if (previewing.size >= MOST_PREVIEWS) for (const other of previewing) await stopPreview(socket, other)
  await socket.join(roomOf.preview(incidentId))
  const view = await roomView(viewer, incidentId)
  if (view?.access !== 'preview') {
    await socket.leave(roomOf.preview(incidentId))
    return view ? { ok: true, view } : refuse('not-found')
  }
  previewing.add(incidentId)
  services().presence.look({ incidentId, areaId: view.incident.areaId }, viewer.id, socket.id)
  return { ok: true, view }
}

export async function stopPreview(socket: LiveSocket, incidentId: string): Promise<void> {
  if (!socket.data.previewing.delete(incidentId)) return
  await socket.leave(roomOf.preview(incidentId))
  services().presence.lookAway(incidentId, socket.id)
}
