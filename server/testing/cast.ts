import { randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import type { Role } from '../../lib/people'
import { openSession } from '../auth/sessions'
import { sessionCookie } from '../auth/signed-in'
import { services } from '../services'

export type CastMember = { id: string; name: string }

/** An area with its own people. */
export async function createArea(name = 'Hydraulics', participantCap = 4): Promise<string> {
  const id = randomUUID()
  await services().db.area.create({ data: { id, name, nameKey: `${name} ${id}`.toLowerCase(), participantCap } })
  return id
}

/** A person with these roles in these areas. */
export async function createPerson(name: string, roles: Role[], areaIds: string[]): Promise<CastMember> {
  const id = randomUUID()
  await services().db.person.create({
    data: { id, name, email: `${name}.${id}@example.org`.toLowerCase(), roles },
  })
  await services().db.areaMember.createMany({ data: areaIds.map((areaId) => ({ areaId, personId: id })) })
  return { id, name }
}

/** Opens a session and returns it with the Cookie header that a browser of this person would send. */
export async function signIn(personId: string): Promise<{ sessionId: string; cookie: string }> {
  const sessionId = await openSession(personId, { userAgent: 'test', address: '127.0.0.1' })
  const token = await encode({ token: { sid: sessionId, sub: personId }, secret: services().env.FIELDLINE_SECRET })
  return { sessionId, cookie: `${sessionCookie()}=${token}` }
}
