import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { createArea, createPerson, type CastMember } from './cast'
import { connect, soon, type Device } from './connect'
import { startNode, type Node } from './nodes'
import type { TestRedis } from './redis'
import { startTestServer, type TestServer } from './start-server'

type Person = 'samuel' | 'aya' | 'tom' | 'claire'

/** The test's own server and another node beside it, hearing each other, with a technician, two experts and an admin. */
export type TwoNodes = {
  here: TestServer
  there: Node
  areaId: string
  cast: Record<Person, CastMember>
  device: (node: { url: string }, person: CastMember) => Promise<Device>
  /** Opens an incident; returns its id. */
  raise: (by: Device) => Promise<string>
  /** A room of Samuel, connected to one node, and Aya, connected to the other. */
  room: () => Promise<{ id: string; technician: Device; expert: Device }>
  closeDevices: () => void
  stop: () => Promise<void>
}

/** Starts both, on Redis where there is one; `bundle` is the program of the other node. */
export async function startTwoNodes(bundle: string, redis?: TestRedis): Promise<TwoNodes> {
  const settings: Record<string, string> = redis ? { REDIS_URL: redis.url } : {}
  const here = await startTestServer(settings)
  const there = await startNode(bundle, settings)
  const areaId = await createArea('Hydraulics', 12)
  const cast = {
    samuel: await createPerson('Samuel', ['technician'], [areaId]),
    aya: await createPerson('Aya', ['expert'], [areaId]),
    tom: await createPerson('Tom', ['expert'], [areaId]),
    claire: await createPerson('Claire', ['admin'], []),
  }
  await soon(() => here.services.nodes.count() === 2 && here.services.nodes.healthy(), 'the other node')
  const open: Device[] = []

  async function device(node: { url: string }, person: CastMember): Promise<Device> {
    const made = await connect(node.url, person)
    open.push(made)
    return made
  }

  async function raise(by: Device): Promise<string> {
    const id = randomUUID()
    const opened = { areaId, creatorId: by.person.id, title: 'Pump trips', description: 'After four seconds' }
    expect(await by.send(id, 'incident.open', opened)).toMatchObject({ ok: true })
    return id
  }

  async function room() {
    const [technician, expert] = [await device(here, cast.samuel), await device(there, cast.aya)]
    const id = await raise(technician)
    expect(await expert.send(id, 'incident.accept', {})).toMatchObject({ ok: true })
    await technician.hears('incident.accepted')
    return { id, technician, expert }
  }

  return {
    here,
    there,
    areaId,
    cast,
    device,
    raise,
    room,
    closeDevices: () => open.splice(0).forEach((one) => one.close()),
    stop: async () => {
      await there.kill()
      await here.stop()
    },
  }
}
