import { DEFAULT_CAP } from '../../lib/incident/incident'
import { perBus } from '../per-bus'
import { services } from '../services'

const caps = perBus((bus) => {
  const held = new Map<string, Promise<number>>()
  bus.listen('area', ({ areaId }) => held.delete(areaId))
  bus.listen('missed', () => held.clear())
  return held
})

/** Seats in a room of this area, from memory while the area is unchanged. */
export function areaCap(areaId: string): Promise<number> {
  const held = caps()
  const known = held.get(areaId)
  if (known) return known
  const loading = load(areaId)
  held.set(areaId, loading)
  loading.catch(() => held.delete(areaId))
  return loading
}

async function load(areaId: string): Promise<number> {
  if (!areaId) return DEFAULT_CAP // An incident not made yet has no area.
  const area = await services().db.area.findUnique({ where: { id: areaId }, select: { participantCap: true } })
  return area?.participantCap ?? DEFAULT_CAP
}
