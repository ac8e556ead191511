import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { fold } from '../../lib/incident/evolve'
import { readEnv } from '../env'
import { applicationDatabase } from '../launch/postgres/databases'
import { entriesBetween } from '../queries/entries-page'
import { startServices } from '../start-services'
import { createArea, createPerson } from '../testing/cast'
import { passingCluster } from '../testing/passing-cluster'
import { loadIncident } from './store'

const ROOMS = 8
const KILLS = 3
/** What recovers has every file written to the disk first, however slow that is. */
const BACK_MS = 60_000
const SECRET = 'Wq2n8Zr5TfYb1LxKc7JvHs4GdPm9Ea0UoRi3'

it(
  'T4 the database is killed under load: nothing acknowledged is lost, doubled or out of place',
  { timeout: 8 * BACK_MS },
  async () => {
    const { cluster, remove } = await passingCluster('.test')
    const url = await applicationDatabase(cluster.adminUrl, 'fieldline')
    const env = readEnv({ FIELDLINE_MODE: 'tryout', FIELDLINE_SECRET: SECRET, DATABASE_URL: url, LOG_LEVEL: 'fatal' })
    const { services, stop } = await startServices(env, pino({ level: 'silent' }))
    let running = true
    try {
      const areaId = await createArea()
      const samuel = await createPerson('Samuel', ['technician'], [areaId])
      const rooms = Array.from({ length: ROOMS }, () => randomUUID())
      for (const incidentId of rooms) {
        const input = { areaId, creatorId: samuel.id, title: '', description: '' }
        await services.dispatch.run({ id: samuel.id }, { id: randomUUID(), incidentId, name: 'incident.open', input })
      }

      const acknowledged = new Map<string, { incidentId: string; seq: number; text: string }>()
      let refused = 0
      const moreThan = async (count: number) => {
        const until = performance.now() + BACK_MS
        while (acknowledged.size <= count && performance.now() < until) await delay(20)
        expect(acknowledged.size).toBeGreaterThan(count)
      }
      const writers = rooms.flatMap((incidentId) =>
        [1, 2, 3, 4].map(async (writer) => {
          for (let index = 0; running; index += 1) {
            const command = {
              id: randomUUID(),
              incidentId,
              name: 'message.post' as const,
              input: { text: `${writer}/${index}` },
            }
            for (;;) {
              const ack = await services.dispatch.run({ id: samuel.id }, command)
              if (ack.ok) {
                acknowledged.set(command.id, { incidentId, seq: ack.seq, text: command.input.text })
                break
              }
              expect(ack.code).toBe('unavailable')
              refused += 1
              await delay(50) // As an outbox does: the same command again, until there is an answer.
            }
          }
        }),
      )
      for (let kill = 0; kill < KILLS; kill += 1) {
        await moreThan(acknowledged.size + 200)
        const killed = cluster.pid()
        process.kill(killed, 'SIGKILL')
        // Writers may be back before its keeper is.
        await expect.poll(() => cluster.pid(), { timeout: BACK_MS }).not.toBe(killed)
      }
      await moreThan(acknowledged.size + 200)
      running = false
      await Promise.all(writers)

      let stored = 0
      for (const incidentId of rooms) {
        const incident = await loadIncident(services.pool, incidentId)
        const entries = await entriesBetween(incidentId, 1, 1_000_000)
        expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1))
        expect(fold(incidentId, entries)).toEqual(incident)
        for (const { commandId, seq, fact } of entries.slice(1)) {
          expect(acknowledged.get(commandId)).toEqual({ incidentId, seq, text: (fact as { text: string }).text })
          stored += 1
        }
      }
      expect(stored).toBe(acknowledged.size)
      expect(refused).toBeGreaterThan(0)
      console.info(`T4 kills=${KILLS} acked=${acknowledged.size} lost=0 dup=0 gaps=0 refused=${refused}`)
    } finally {
      running = false
      await stop()
      await remove()
    }
  },
)
