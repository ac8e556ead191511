import { hash } from '@node-rs/argon2'
import { expect, test } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import type { Reply } from './support/ask'
import { startBystanders } from './support/bystanders'
import { startSecureApp, type SecureApp } from './support/secure-app'
import { formToken, tryToSignIn } from './support/sign-in'

/** FIELDLINE_GUESSES=10000 for the long run; every guess that is looked at costs an Argon2id hash. */
const GUESSES = Number(process.env.FIELDLINE_GUESSES ?? 900)
/** The verdict is that of `most` sign-ins; after `least` of them it is clear already where they are as near to chance as this. */
const SAMPLES = { least: GUESSES >= 10_000 ? 2_000 : 600, most: 2_000, nearChance: 0.53 }
const MOST_AUC = 0.55
const PASSWORD = 'lantern quay otter'
const AT_ONCE = 8
/** So many that the chat's p95 is more than its worst message. */
const STORMS = 5

let app: SecureApp
let token: { csrfToken: string; cookie: string }
let addresses = 0
test.beforeAll(async () => {
  app = await startSecureApp({ TRUSTED_PROXY_HOPS: '1', MAX_SOCKETS_PER_IP: '1000' })
  token = await formToken(app)
})
test.afterAll(() => app.stop())

const somewhere = () => `198.18.${(++addresses >> 8) % 256}.${addresses % 256}`
const somebody = async (): Promise<string> => {
  const id = await app.person(['technician'], [])
  const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
  await app.pool.query('UPDATE person SET password_hash = $2 WHERE id = $1', [id, await hash(PASSWORD, cost)])
  return `${id}@example.org`
}
const guess = (email: string, address = somewhere(), password = 'wrong horse battery', device?: string) =>
  tryToSignIn(app, token, { email, password, address, ...(device && { device }) })

async function guesses(total: number, make: (at: number) => Promise<Reply>): Promise<Map<number, number>> {
  const codes = new Map<number, number>()
  let next = 0
  const work = async () => {
    while (next < total) {
      const { status } = await make(next++)
      codes.set(status, (codes.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return codes
}
const looked = (codes: Map<number, number>) => codes.get(401) ?? 0

test('T18 guesses in three shapes are looked at a few times only, and lock nobody out of a device they know', async () => {
  test.setTimeout(60_000 + GUESSES * 100)
  const victim = await somebody()
  const first = await guess(victim, somewhere(), PASSWORD)
  expect(first.status).toBe(200)
  const device = first.headers['set-cookie']?.find((one) => one.includes('.device='))?.split(';', 1)[0]
  const third = Math.floor(GUESSES / 3)

  const one = somewhere()
  const single = await guesses(third, () => guess(victim, one))
  expect(looked(single), 'one account from one address').toBe(10)
  const other = somewhere()
  const spray = await guesses(third, (at) => guess(`${at}@example.org`, other))
  expect(looked(spray), 'many accounts from one address').toBe(50)
  const many = await guesses(third, () => guess(victim))
  expect(many.get(200), 'one account from many addresses').toBeUndefined()
  expect((await guess(victim, somewhere(), PASSWORD)).status, 'the right password, from elsewhere').toBe(401)
  expect((await guess(victim, one, PASSWORD, device)).status, 'the right password, from a known device').toBe(200)
  const all = third * 3
  console.log(`T18 guesses=${all} looked-at=${looked(single) + looked(spray) + looked(many)} victim-signed-in=yes`)
})

test('T18 nobody can tell by answer or time whether an account exists', async () => {
  test.setTimeout(60_000 + SAMPLES.most * 200)
  // So many that none is locked by what is tried here.
  const known = await Promise.all(Array.from({ length: 12 }, somebody))
  const times = { known: [] as number[], unknown: [] as number[] }
  const answers = new Set<string>()
  const time = async (kind: keyof typeof times, email: string) => {
    const began = performance.now()
    const { status, text, headers } = await guess(email)
    times[kind].push(performance.now() - began)
    answers.add(JSON.stringify([status, text, Object.keys(headers)]))
  }
  let samples = 0
  let auc = 1
  while (samples < SAMPLES.least || (samples < SAMPLES.most && auc > SAMPLES.nearChance)) {
    for (let round = 0; round < 50; round += 1) {
      const pair = [
        () => time('known', known[round % known.length] ?? ''),
        () => time('unknown', `${randomUUID()}@example.org`),
      ]
      for (const one of round % 2 ? pair : pair.toReversed()) await one()
    }
    samples = times.known.length + times.unknown.length
    auc = areaUnderCurve(times.known, times.unknown)
  }
  console.log(`T18 samples=${samples} answers=${answers.size} timing-auc=${auc.toFixed(3)} most=${MOST_AUC}`)
  expect([...answers]).toHaveLength(1)
  expect(auc).toBeLessThan(MOST_AUC)
})

test('T18 a crowd that signs in does not slow the conversation down', async () => {
  const people = await Promise.all(Array.from({ length: 4 }, somebody))
  const chat = await startBystanders(app, 24)
  const codes = new Set<number>()
  for (let storm = 0; storm < STORMS; storm += 1) {
    const crowd = Array.from({ length: 100 }, (_, at) => guess(people[at % 4] ?? '', somewhere(), PASSWORD))
    for (const { status } of await Promise.all(crowd)) codes.add(status)
  }
  const { sent, failed, p95 } = await chat.stop()
  console.log(
    `T18 sign-ins-at-once=100 storms=${STORMS} answers=${[...codes].join('/')} chat-p95=${p95}ms messages=${sent} failed=${failed}`,
  )
  expect(codes.has(200)).toBe(true)
  for (const code of codes) expect([200, 429, 503]).toContain(code)
  expect(failed).toBe(0)
  expect(p95).toBeLessThan(300)
})

/** How well a time tells the two apart: 0.5 is not at all, 1 is always. */
function areaUnderCurve(one: number[], other: number[]): number {
  let higher = 0
  for (const a of one) for (const b of other) higher += a > b ? 1 : a === b ? 0.5 : 0
  const area = higher / (one.length * other.length)
  return Math.max(area, 1 - area)
}
