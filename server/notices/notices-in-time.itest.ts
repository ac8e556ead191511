import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { NoticeChoices } from '../../lib/notices/notice-choices'
import { forgetAccount } from '../accounts/account'
import { services } from '../services'
import { createPerson, type CastMember } from '../testing/cast'
import { connect } from '../testing/connect'
import { canRun, debianProgram } from '../testing/debian'
import { startPushService, type PushService } from '../testing/push-service'
import { startTestServer, type TestServer } from '../testing/start-server'
import { timePasses } from '../testing/time-passes'
import { DEVICE, noticesFor, PATIENCE, session, toldPeople, type ToldPeople } from '../testing/told-people'
import { chooseNotices } from './choices'
import { listNotices } from './list-notices'
import { markNotices } from './mark'
import { pushText } from './push-text'

const HOUR = 3_600_000

const openssl = debianProgram('openssl')

describe.runIf(canRun('pushes to a push service on this machine as time passes', openssl))(
  'as time passes, people are told',
  () => {
    let service: PushService
    let server: TestServer
    let people: ToldPeople

    beforeAll(async () => {
      service = await startPushService(openssl.path ?? '')
      server = await startTestServer({ PUSH_HOSTS: service.host })
    })
    beforeEach(async () => {
      people = await toldPeople(service)
    })
    afterAll(async () => {
      await server.stop()
      await service.stop()
    })

    it('no push where a screen in front of them made it known', async () => {
      const [screen, { signedIn }] = [await connect(server.url, people.aya), await people.device(people.aya)]
      screen.socket.on('notices', ({ loud }) => void (loud && markNotices(signedIn, { as: 'heard' })))
      const id = randomUUID()
      await people.send(people.marek, id, 'incident.open', {
        areaId: people.areaId,
        creatorId: people.marek.id,
        title: '',
        description: 'Leaks',
      })
      await vi.waitFor(async () => expect(await noticesFor(people.aya)).toMatchObject([{ told: true }]), PATIENCE)
      const other = await people.device(people.tom)
      await timePasses(5 * 60_000)
      expect(await people.pushed(1)).toMatchObject([{ to: other.browser.id }])
      screen.close()
    })

    it('the admins after a quarter of an hour that nobody has taken it, the experts again before', async () => {
      const claire = await createPerson('Claire', ['admin'], [])
      const id = await people.raised('P-9')
      await people.told(people.tom, 1)
      await markNotices(await session(people.tom), { as: 'heard' })
      await timePasses(5 * 60_000)
      await vi.waitFor(async () => expect(await noticesFor(people.tom, id)).toMatchObject([{ told: false }]), PATIENCE)
      expect(await noticesFor(claire, id)).toEqual([])
      await timePasses(10 * 60_000)
      await vi.waitFor(
        async () => expect(await noticesFor(claire, id)).toMatchObject([{ kind: 'due', loud: true }]),
        PATIENCE,
      )
      const { groups } = await listNotices(await session(claire), DEVICE)
      expect(groups[0]?.lines[0]?.text).toBe('Nobody has taken this for 15 minutes')
    }, 60_000)

    it('DT-26 who owned it last, of what was re-opened, and the other experts when that one has not taken it', async () => {
      const mia = await createPerson('Mia', ['expert'], [people.areaId])
      await services().db.person.update({ where: { id: mia.id }, data: { availability: 'busy' } })
      const id = await people.room()
      await people.send(people.aya, id, 'incident.close', { outcome: 'solved', note: '', stateSeq: 2 })
      await people.send(people.marek, id, 'incident.reopen', { stateSeq: 3 })
      const last = async (person: CastMember) => (await noticesFor(person, id)).at(-1)
      const loudOf = async () =>
        Promise.all([people.aya, people.tom, mia].map(async (each) => (await last(each))?.loud))
      await vi.waitFor(async () => expect(await loudOf()).toEqual([true, false, false]), PATIENCE)
      await timePasses(5 * 60_000)
      await vi.waitFor(async () => expect(await loudOf()).toEqual([true, true, false]), PATIENCE)
      expect(await last(people.tom)).toMatchObject({ kind: 'queue', told: false, seen: false })
    }, 60_000)

    it('DT-26 every expert at once, of what was re-opened, when its last owner is busy', async () => {
      const id = await people.room()
      await people.send(people.aya, id, 'incident.close', { outcome: 'solved', note: '', stateSeq: 2 })
      await services().db.person.update({ where: { id: people.aya.id }, data: { availability: 'busy' } })
      forgetAccount(people.aya.id)
      await people.send(people.marek, id, 'incident.reopen', { stateSeq: 3 })
      await vi.waitFor(
        async () => expect((await noticesFor(people.tom, id)).at(-1)).toMatchObject({ loud: true }),
        PATIENCE,
      )
    })

    it('nothing in their quiet hours, all of it at their end, and never what they silenced', async () => {
      const { signedIn } = await people.device(people.marek)
      const now = new Date(services().clock.now())
      const clock = (ms: number) => new Date(now.getTime() + ms).toISOString().slice(11, 16)
      const choices: NoticeChoices = {
        quiet: { from: clock(-HOUR), to: clock(2 * HOUR), zone: 'UTC' },
        silent: ['accepted'],
      }
      expect(await chooseNotices(signedIn, choices)).toEqual({ ok: true })
      const nowhere = { ...choices, quiet: { ...choices.quiet, zone: 'Nowhere' } }
      expect(await chooseNotices(signedIn, nowhere)).toMatchObject({ ok: false })
      const id = await people.room()
      await people.say(people.aya, id, 'Good night')
      await people.told(people.marek, 2)
      const waits = () =>
        services().pool.query(
          `SELECT FROM jobs.job WHERE singleton_key = $1 AND state = 'created' AND start_after > now() + interval '1 hour'`,
          [people.marek.id],
        )
      await vi.waitFor(async () => expect((await waits()).rows).toHaveLength(1), PATIENCE)
      expect(service.arrived).toEqual([])
      await timePasses(2 * HOUR)
      const [push] = await people.pushed(1)
      expect(await pushText(signedIn, push?.text ?? '', DEVICE)).toMatchObject({ body: 'Aya: Good night' })
    }, 60_000)
  },
)
