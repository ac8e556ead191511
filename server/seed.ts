import { v7 } from 'uuid'
import { DEMO_ASSETS } from '../prisma/seed/assets'
import { DEMO_AREAS, DEMO_ORGANISATION, DEMO_PEOPLE, type DemoArea } from '../prisma/seed/people'
import { FIRST_NUMBER, SCRIPTS } from '../prisma/seed/scripts'
import { madeUpPassword } from './accounts/made-up-password'
import { nameKey } from './accounts/fields'
import { labelKey } from '../lib/assets'
import { hashPassword } from './auth/passwords'
import { keepDemoPassword } from './seed-password'
import { openScript, playSteps, type Cast } from './seed-script'
import { services } from './services'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/**
 * Fills the database of try-out mode, once: people, areas, and incidents in every status, made by the same commands
 * as everybody's. `print` shows the demo people's password when it had to be made up.
 */
export async function seedTryOut(print = (text: string) => void process.stdout.write(text)): Promise<void> {
  const { db, env } = services()
  const organisation = await db.organisation.findUnique({ where: { id: 1 } })
  if (organisation?.setUpAt) return keepDemoPassword()

  // A start that was cut short left a part; nobody can have used it, since nothing was served yet.
  await db.$executeRaw`TRUNCATE organisation, area, person, incident, entry CASCADE`
  await db.$executeRaw`SELECT setval('incident_number_seq', ${FIRST_NUMBER - 1})`
  const password = env.FIELDLINE_DEMO_PASSWORD ?? madeUpPassword()
  const cast = await hire(await hashPassword(password))
  await tellHistory(cast)
  await db.$executeRaw`INSERT INTO organisation (id, name, set_up_at) VALUES (1, ${DEMO_ORGANISATION}, now())`
  if (!env.FIELDLINE_DEMO_PASSWORD)
    print(`\nThe demo people sign in with one tap, or with the password ${password}\n\n`)
}

/** Makes areas and people; returns their ids by short name. */
async function hire(passwordHash: string): Promise<Cast> {
  const { db, clock } = services()
  const areas = idsFor(DEMO_AREAS)
  const people = idsFor(DEMO_PEOPLE)
  for (const [key, name] of entriesOf(DEMO_AREAS)) {
    await db.area.create({ data: { id: areas[key], name, nameKey: nameKey(name), assetsVersion: 1, guests: true } })
  }
  const machines = DEMO_ASSETS.map(({ area, ...asset }) => ({
    ...{ id: v7(), areaId: areas[area], labelKey: labelKey(asset.label) },
    ...asset,
  }))
  await db.asset.createMany({ data: machines })
  for (const [at, [key, { areas: memberships, ...person }]] of entriesOf(DEMO_PEOPLE).entries()) {
    const createdAt = new Date(clock.now() - 60 * DAY_MS + at * MINUTE_MS)
    await db.person.create({
      data: {
        ...person,
        ...{ id: people[key], demo: true, passwordHash, createdAt },
        areas: { create: memberships.map((area: DemoArea) => ({ areaId: areas[area] })) },
      },
    })
  }
  return { areas, people, machines: Object.fromEntries(machines.map(({ label, id }) => [label, id])) }
}

async function tellHistory(cast: Cast): Promise<void> {
  const { db, clock } = services()
  const now = clock.now()
  const opened: { id: string; script: (typeof SCRIPTS)[number] }[] = []
  for (const script of SCRIPTS) opened.push({ id: await openScript(cast, script, now), script })
  await Promise.all(opened.map(({ id, script }) => playSteps(cast, id, script, now)))

  // Everybody has read what is older than an hour, and whatever came before their own last word.
  await db.$executeRaw`
    UPDATE seat s SET read_seq = seen.seq, delivered_seq = seen.seq FROM (
      SELECT s.incident_id, s.person_id, COALESCE(max(e.seq), 0) AS seq FROM seat s
      LEFT JOIN entry e ON e.incident_id = s.incident_id
        AND (e.by_id = s.person_id OR e.at < now() - interval '1 hour') GROUP BY 1, 2) seen
    WHERE s.incident_id = seen.incident_id AND s.person_id = seen.person_id`
  await db.$executeRaw`
    UPDATE person p SET last_active_at = (SELECT max(e.at) FROM entry e WHERE e.by_id = p.id)`
}

function entriesOf<K extends string, V>(record: Record<K, V>): [K, V][] {
  return Object.entries(record) as [K, V][]
}

function idsFor<K extends string>(record: Record<K, unknown>): Record<K, string> {
  return Object.fromEntries(entriesOf(record).map(([key]) => [key, v7()])) as Record<K, string>
}
