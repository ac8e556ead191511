import { hash } from '@node-rs/argon2'
import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { givePassword, PASSWORD, PRODUCTION } from '../testing/acting'
import { createArea, createPerson } from '../testing/cast'
import { startTestServer, type TestServer } from '../testing/start-server'
import { hashPassword } from './passwords'
import { checkSession } from './sessions'
import { signInAsDemo, signInWithPassword, type SignInFrom } from './sign-in'

let server: TestServer
let areaId: string
let places = 0

beforeAll(async () => {
  server = await startTestServer({
    ...PRODUCTION,
    SIGN_IN_FAILURES_PER_ACCOUNT_AND_IP: '4',
    SIGN_IN_FAILURES_PER_IP: '8',
    SIGN_IN_FAILURES_PER_ACCOUNT: '6',
    SIGN_IN_QUEUE: '8',
  })
  areaId = await createArea()
})
afterAll(() => server.stop())

const somewhere = (more: Partial<SignInFrom> = {}): SignInFrom => ({
  address: `203.0.113.${++places}`,
  userAgent: 'test',
  device: undefined,
  ...more,
})
const somebody = async (name: string) => {
  const person = await createPerson(name, ['technician'], [areaId])
  return { ...person, email: await givePassword(person) }
}
const guess = (email: string, from = somewhere(), password = 'wrong horse battery') =>
  signInWithPassword({ email, password }, from)

describe('signing in', () => {
  it('opens a session of its own for whoever knows the password, however the address is written', async () => {
    const { id, email } = await somebody('Marek')
    const [one, two] = [
      await guess(`  ${email.toUpperCase()} `, somewhere(), PASSWORD),
      await guess(email, somewhere(), PASSWORD),
    ]
    if (!one.ok || !two.ok) expect.fail('both should be signed in')
    expect(one.personId).toBe(id)
    expect(one.sessionId).not.toBe(two.sessionId)
    expect((await checkSession(one.sessionId))?.account.name).toBe('Marek')
  })

  it('reads the same for the unknown, the wrong, the deactivated and those without a password (AN5)', async () => {
    const [known, gone] = [await somebody('Samuel'), await somebody('Viktor')]
    const { db } = server.services
    await db.person.update({ where: { id: gone.id }, data: { active: false } })
    const none = await createPerson('Nina', ['technician'], [areaId])
    const { email: noneEmail } = await db.person.findUniqueOrThrow({ where: { id: none.id } })

    const answers = [
      await guess('nobody@example.org'),
      await guess(known.email),
      await guess(gone.email, somewhere(), PASSWORD),
      await guess(noneEmail ?? '', somewhere(), ''),
    ]
    for (const answer of answers) expect(answer).toEqual({ ok: false, error: 'invalid' })
  })

  it('takes the same time for a known and an unknown account (AN5)', async () => {
    const { email } = await somebody('Olga')
    expect(await toldApart(email)).toBeLessThan(0.35)
  })

  it('takes the same time for both however long the disk takes (AN5)', async () => {
    const { email } = await somebody('Vera')
    const quicken = await slowDisk()
    expect(await toldApart(email)).toBeLessThan(0.35)
    await quicken()
  })

  it('makes the hash again when it was made cheaper', async () => {
    const { id, email } = await somebody('Priya')
    const { db } = server.services
    const passwordHash = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 })
    await db.person.update({ where: { id }, data: { passwordHash } })
    expect(await guess(email, somewhere(), PASSWORD)).toMatchObject({ ok: true })
    const after = await db.person.findUniqueOrThrow({ where: { id } })
    expect(after.passwordHash).toContain('m=19456,t=2')
    expect(await guess(email, somewhere(), PASSWORD)).toMatchObject({ ok: true })
  })

  it('is no matter of one tap outside try-out mode', async () => {
    const { id } = await somebody('Dana')
    await server.services.db.person.update({ where: { id }, data: { demo: true } })
    expect(await signInAsDemo(id, somewhere())).toEqual({ ok: false, error: 'invalid' })
  })
})

describe('guessing', () => {
  it('ends after a few failures for one account from one address, known account or not (AN6)', async () => {
    const { email } = await somebody('Lena')
    for (const target of [email, 'nobody@elsewhere.example']) {
      const from = somewhere()
      const answers = await Promise.all(Array.from({ length: 6 }, () => guess(target, from)))
      const errors = answers.map((answer) => !answer.ok && answer.error)
      expect(errors.filter((error) => error === 'invalid')).toHaveLength(4)
      expect(errors.filter((error) => error === 'rate-limited')).toHaveLength(2)
      const limited = answers.find((answer) => !answer.ok && answer.error === 'rate-limited')
      expect(limited && !limited.ok && limited.retry).toBeGreaterThan(800)
    }
  })

  it('ends after some failures from one address, or from one IPv6 network, whatever the account', async () => {
    for (const address of [() => '198.51.100.7', (n: number) => `2001:db8:1:2::${n}`]) {
      const answers = []
      for (let n = 1; n <= 9; n++) answers.push(await guess(`${n}@example.org`, somewhere({ address: address(n) })))
      expect(answers.slice(0, 8).every((answer) => !answer.ok && answer.error === 'invalid')).toBe(true)
      expect(answers[8]).toMatchObject({ error: 'rate-limited' })
    }
  })

  it('does not count those who sign in rightly in between', async () => {
    const { email } = await somebody('Ola')
    const from = somewhere()
    for (let round = 0; round < 2; round++) {
      for (let n = 0; n < 3; n++) await guess(email, from)
      expect(await guess(email, from, PASSWORD)).toMatchObject({ ok: true })
    }
  })

  it('from many addresses locks the account, which then reads like any wrong password', async () => {
    const { id, email } = await somebody('Rosa')
    for (let n = 0; n < 6; n++) await guess(email)
    expect(await guess(email, somewhere(), PASSWORD)).toEqual({ ok: false, error: 'invalid' })
    await server.services.db.person.update({ where: { id }, data: { failedSignIns: 0 } })
    expect(await guess(email, somewhere(), PASSWORD)).toMatchObject({ ok: true })
  })

  it('of strangers never blocks a device that the person has used before', async () => {
    const { id, email } = await somebody('Tom')
    const device = { id: randomUUID(), people: [id] }
    const address = '198.51.100.99'
    for (let n = 0; n < 8; n++) await guess(email, somewhere(n % 2 ? { address } : {}))
    expect(await guess(email, somewhere({ address }), PASSWORD)).toMatchObject({ ok: false })
    expect(await guess(email, somewhere({ address, device }), PASSWORD)).toMatchObject({ ok: true })
  })

  it('on such a device is limited like everywhere, and a device of others counts as unknown', async () => {
    const { id, email } = await somebody('Aya')
    const device = { id: randomUUID(), people: [id] }
    const answers = []
    for (let n = 0; n < 5; n++) answers.push(await guess(email, somewhere({ device })))
    expect(answers[4]).toMatchObject({ error: 'rate-limited' })
    for (let n = 0; n < 6; n++) await guess(email)
    const others = { id: randomUUID(), people: [randomUUID()] }
    expect(await guess(email, somewhere({ device: others }), PASSWORD)).toMatchObject({ ok: false })
  })

  it('in a crowd is answered at once, and counts for nobody', async () => {
    const { id, email } = await somebody('Jonas')
    let answered = false
    // As many as there are places, each back as soon as it is done: none is free for a moment.
    const crowd = Array.from({ length: 10 }, async () => {
      while (!answered) await hashPassword(PASSWORD)
    })
    const answer = await guess(email).finally(() => (answered = true))
    await Promise.all(crowd)
    expect(answer).toEqual({ ok: false, error: 'busy' })
    const person = await server.services.db.person.findUniqueOrThrow({ where: { id } })
    expect(person.failedSignIns).toBe(0)
    expect(await guess(email, somewhere(), PASSWORD)).toMatchObject({ ok: true })
  })
})

/**
 * By how much guesses at this account take another time than guesses at none, as a share of the longer. The fastest of many count,
 * since other work only adds; more are made where they seem apart.
 */
async function toldApart(email: string): Promise<number> {
  const times = { known: [] as number[], unknown: [] as number[] }
  let apart = 1
  for (let round = 0; round < 10 || (round < 50 && apart > 0.3); round++) {
    times.known.push(await timed(() => guess(email)))
    times.unknown.push(await timed(() => guess(`${randomUUID()}@example.org`)))
    const [known, unknown] = [Math.min(...times.known), Math.min(...times.unknown)]
    apart = Math.abs(known - unknown) / Math.max(known, unknown)
  }
  return apart
}

/** Every commit that waits for the disk takes a tenth of a second more, until the returned function is called. */
async function slowDisk(): Promise<() => Promise<void>> {
  const { pool, env } = server.services
  const database = new URL(env.DATABASE_URL).pathname.slice(1)
  const admin = new Client({ connectionString: inject('adminUrl') })
  await admin.connect()
  const change = async (...changes: string[]) => {
    for (const one of changes) await admin.query(`ALTER DATABASE "${database}" ${one}`)
    // It holds for connections that are made from now on.
    const { rows: ended } = await admin.query<{ pid: number }>(
      'SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1',
      [database],
    )
    const left = () => admin.query('SELECT FROM pg_stat_activity WHERE pid = ANY($1)', [ended.map(({ pid }) => pid)])
    await expect.poll(async () => (await left()).rowCount).toBe(0)
    // Then the pool learns that they are gone.
    await expect
      .poll(() =>
        pool.query('SELECT 1').then(
          () => true,
          () => false,
        ),
      )
      .toBe(true)
  }
  await change('SET commit_delay = 100000', 'SET commit_siblings = 0')
  return async () => {
    await change('RESET ALL')
    await admin.end()
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}
