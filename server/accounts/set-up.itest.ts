import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInWithPassword } from '../auth/sign-in'
import { signInPage } from '../queries/sign-in-page'
import { PRODUCTION } from '../testing/acting'
import { startTestServer, type TestServer } from '../testing/start-server'
import { announceSetup } from './announce-setup'
import { setUp } from './set-up'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer(PRODUCTION)
})
afterAll(() => server.stop())

const announced = async () => {
  let text = ''
  await announceSetup((printed) => {
    text += printed
  })
  return /^ {4}(\w+)$/m.exec(text)?.[1]
}
const wanted = (token: string) => ({
  ...{ token, name: 'Claire Dubois', email: 'Claire@Northwind.example', password: 'mauve lichen tractor' },
  ...{ organisation: 'Northwind Water', locale: 'fr' },
})

describe('the first run', () => {
  it('wants setting up, and shows a code at every start', async () => {
    expect(await signInPage()).toMatchObject({ mode: 'production', needsSetup: true, demo: [] })
    const [one, two] = [await announced(), await announced()]
    expect(one).toMatch(/^[0-9a-f]{40}$/)
    expect(two).not.toBe(one)
    expect(await setUp(wanted(one ?? ''))).toMatchObject({ code: 'setup-token-wrong' })
    const { setupTokenHash } = await server.services.db.organisation.findUniqueOrThrow({ where: { id: 1 } })
    expect(setupTokenHash).not.toContain(two)
  })

  it('refuses a wrong or old code and a weak password, and leaves no trace', async () => {
    const token = (await announced()) ?? ''
    expect(await setUp(wanted('0'.repeat(40)))).toMatchObject({ code: 'setup-token-wrong' })
    expect(await setUp({ ...wanted(token), password: 'Northwind2026!' })).toMatchObject({ code: 'weak-password' })
    expect(await setUp({ ...wanted(token), roles: ['admin'] })).toMatchObject({ code: 'bad-input' })
    await server.services.db.$executeRaw`UPDATE organisation SET setup_expires_at = now()`
    expect(await setUp(wanted(token))).toMatchObject({ code: 'setup-token-wrong' })
    expect(await server.services.db.person.count()).toBe(0)
  })

  it('makes one admin for one code, however many try at once, and then is over (AN7)', async () => {
    const token = (await announced()) ?? ''
    const tries = await Promise.all([1, 2, 3, 4].map((n) => setUp({ ...wanted(token), email: `claire${n}@x.example` })))
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1)
    for (const refused of tries.filter(({ ok }) => !ok)) expect(refused).toMatchObject({ code: 'setup-done' })

    const { db } = server.services
    const person = await db.person.findFirstOrThrow({ include: { areas: { include: { area: true } } } })
    expect(person).toMatchObject({ roles: ['admin'], locale: 'fr', areas: [{ area: { name: 'General' } }] })
    expect(await db.organisation.findMany()).toMatchObject([{ name: 'Northwind Water', setupTokenHash: null }])
    expect(await db.auditEntry.count({ where: { act: 'organisation.set-up' } })).toBe(1)
    const from = { address: '', userAgent: '', device: undefined }
    expect(
      await signInWithPassword({ email: person.email ?? '', password: 'mauve lichen tractor' }, from),
    ).toMatchObject({
      ok: true,
    })

    expect(await announced()).toBeUndefined()
    expect(await setUp(wanted(token))).toMatchObject({ code: 'setup-done' })
    expect(await signInPage()).toMatchObject({ needsSetup: false })
  })

  it('cannot be guessed at: tries are limited', async () => {
    const codes = []
    for (let n = 0; n < 12; n++) codes.push(await setUp(wanted('guess')))
    expect(codes.at(-1)).toMatchObject({ code: 'rate-limited' })
  })
})
