import { randomUUID } from 'node:crypto'
import { expect, vi } from 'vitest'
import type { CommandName, InputOf } from '../../lib/incident/commands'
import { account } from '../accounts/account'
import type { SignedIn } from '../auth/signed-in'
import { subscribe } from '../notices/subscribe'
import { services } from '../services'
import { createArea, createPerson, signIn, type CastMember } from './cast'
import type { PushService } from './push-service'

export const PATIENCE = { timeout: 15_000, interval: 50 }
export const DEVICE = { zone: 'UTC', languages: 'en' }

type Row = { id: string; seq: number; earlier: number[]; kind: string; loud: boolean; told: boolean; seen: boolean }

/** An area of its own with a technician and two experts, and ways to see what they are told of. */
export async function toldPeople(service: PushService) {
  const areaId = await createArea()
  const marek = await createPerson('Marek', ['technician'], [areaId])
  const aya = await createPerson('Aya', ['expert'], [areaId])
  const tom = await createPerson('Tom', ['expert'], [areaId])
  service.arrived.length = 0

  async function send<Name extends CommandName>(by: CastMember, incidentId: string, name: Name, input: InputOf<Name>) {
    const command = { id: randomUUID(), incidentId, name, input }
    expect(await services().dispatch.run({ id: by.id }, command), name).toMatchObject({ ok: true })
  }

  /** Marek's, which waits. */
  async function raised(title = 'P-204'): Promise<string> {
    const id = randomUUID()
    await send(marek, id, 'incident.open', { areaId, creatorId: marek.id, title, description: '' })
    return id
  }

  /** Marek's, which Aya has taken. */
  async function room(title?: string): Promise<string> {
    const id = await raised(title)
    await send(aya, id, 'incident.accept', {})
    return id
  }

  /** A device of this person that takes pushes. */
  async function device(person: CastMember, answer?: number) {
    const [signedIn, browser] = [await session(person), service.browser(answer)]
    expect(await subscribe(signedIn, browser.subscription)).toEqual({ ok: true })
    return { signedIn, browser }
  }

  const told = (person: CastMember, count: number) =>
    vi.waitFor(async () => {
      const found = await noticesFor(person)
      expect(found).toHaveLength(count)
      return found
    }, PATIENCE)
  const pushed = (count: number) =>
    vi.waitFor(() => {
      expect(service.arrived).toHaveLength(count)
      return service.arrived
    }, PATIENCE)
  const say = (by: CastMember, id: string, text: string) => send(by, id, 'message.post', { text })

  return { areaId, marek, aya, tom, send, raised, room, say, device, told, pushed }
}

export type ToldPeople = Awaited<ReturnType<typeof toldPeople>>

/** A session of this person, as a request would bring it. */
export async function session({ id }: CastMember): Promise<SignedIn> {
  const found = await account(id)
  if (!found) throw new Error('nobody')
  return { ...found, sessionId: (await signIn(id)).sessionId, freshSession: true }
}

/** What this person was told of, of one incident or of all. */
export async function noticesFor({ id }: CastMember, incidentId?: string): Promise<Row[]> {
  const found = await services().pool.query<Row>(
    `SELECT id, seq, earlier, kind, loud, told_at IS NOT NULL AS told, seen_at IS NOT NULL AS seen FROM notice
      WHERE person_id = $1 AND incident_id = COALESCE($2, incident_id) ORDER BY at, seq`,
    [id, incidentId ?? null],
  )
  return found.rows
}
