import type { Account } from '../../lib/people'
import { refuse, type Refusal } from '../../lib/refusals'
import type { RoomView } from '../../lib/wire'
import { roomView } from '../queries/room-view'
import { services } from '../services'
import { roomOf, type LiveServer, type LiveSocket } from './socket-types'
import { whisperViewers } from './whispers'

const MOST_PREVIEWS = 4

type PreviewAnswer = { ok: true; view?: RoomView } | Refusal

/** Lets an expert look into a waiting incident, live, without a trace in it. Subscribes first, then reads. */
export async function startPreview(
  io: LiveServer,
  socket: LiveSocket,
  viewer: Account,
  incidentId: string,
): Promise<PreviewAnswer> {
  const { previewing } = socket.data
  if (previewing.size >= MOST_PREVIEWS) for (const other of previewing) await stopPreview(io, socket, other)
  await socket.join(roomOf.preview(incidentId))
  const view = await roomView(viewer, incidentId)
  if (view?.access !== 'preview') {
    await socket.leave(roomOf.preview(incidentId))
    return view ? { ok: true, view } : refuse('not-found')
  }
  previewing.add(incidentId)
  services().presence.look(incidentId, viewer.id, socket.id)
  whisperViewers(io, view.incident.areaId, incidentId)
  return { ok: true, view }
}

export async function stopPreview(io: LiveServer, socket: LiveSocket, incidentId: string): Promise<void> {
  if (!socket.data.previewing.delete(incidentId)) return
  await socket.leave(roomOf.preview(incidentId))
  services().presence.lookAway(incidentId, socket.id)
  const incident = await services().db.incident.findUnique({ where: { id: incidentId }, select: { areaId: true } })
  if (incident) whisperViewers(io, incident.areaId, incidentId)
}
