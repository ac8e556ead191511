import { randomBytes, randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { endSessions } from '../auth/end-sessions'
import { createArea, createPerson, signIn, type CastMember } from '../testing/cast'
import { connect, openSocket, soon, whisperUntil, type Device } from '../testing/connect'
import { startTestServer, type TestServer } from '../testing/start-server'

let server: TestServer
let areaId: string, otherArea: string
let samuel: CastMember, lena: CastMember, aya: CastMember, tom: CastMember, stranger: CastMember
const open: Device[] = []

beforeAll(async () => {
  server = await startTestServer()
  areaId = await createArea()
  otherArea = await createArea('Drives')
  samuel = await createPerson('Samuel', ['technician'], [areaId])
  lena = await createPerson('Lena', ['technician'], [areaId])
  aya = await createPerson('Aya', ['expert'], [areaId])
  tom = await createPerson('Tom', ['expert'], [areaId])
  stranger = await createPerson('Stranger', ['technician', 'expert'], [otherArea])
})
afterEach(() => open.splice(0).forEach((device) => device.close()))
afterAll(() => server.stop())

async function device(person: CastMember): Promise<Device> {
  const made = await connect(server.url, person)
  open.push(made)
  return made
}

async function raise(by: Device, description = 'It trips after four seconds.'): Promise<string> {
  const id = randomUUID()
  const ack = await by.send(id, 'incident.open', { areaId, creatorId: by.person.id, title: 'Pump P-204', description })
  expect(ack).toMatchObject({ ok: true })
  return id
}

async function inProgress(): Promise<{ id: string; technician: Device; expert: Device }> {
  const technician = await device(samuel)
  const expert = await device(aya)
  const id = await raise(technician)
  expect(await expert.send(id, 'incident.accept', {})).toMatchObject({ ok: true })
  return { id, technician, expert }
}

function refusal(socket: ReturnType<typeof openSocket>): Promise<string> {
  return new Promise((done) => {
    socket.once('connect', () => done('connected'))
    socket.once('connect_error', (error) => done(error.message))
  }).finally(() => socket.disconnect()) as Promise<string>
}

describe('S1 the door', () => {
  it('lets in the signed-in from our own origin only', async () => {
    const { cookie } = await signIn(samuel.id)
    expect(await refusal(openSocket(server.url, { cookie }))).toBe('connected')
    expect(await refusal(openSocket(server.url, {}))).toBe('signed-out')
    expect(await refusal(openSocket(server.url, { cookie: 'fieldline.session=garbage' }))).toBe('signed-out')
    for (const origin of [
      'https://evil.example',
      'null',
      null,
      `${server.url}.evil.example`,
      server.url.replace('http:', 'https:'),
    ]) {
      expect(await refusal(openSocket(server.url, { cookie, origin }))).not.toBe('connected')
    }
    expect(await refusal(openSocket(server.url, { cookie, protocol: 0 }))).toBe('outdated')
  })

  it('survives what is malformed or too large, and answers in one coded sentence', async () => {
    const technician = await device(samuel)
    const raw = technician.socket as unknown as {
      emit: (...args: unknown[]) => void
      timeout: (ms: number) => { emitWithAck: (...args: unknown[]) => Promise<unknown> }
    }
    const bad = [
      null,
      7,
      'x',
      [],
      {},
      { id: 1 },
      { id: randomUUID(), incidentId: { not: '' }, name: 'incident.accept', input: {} },
    ]
    for (const payload of bad) {
      for (const event of ['command', 'sync', 'preview', 'seen', 'whisper']) {
        if (event === 'sync' && JSON.stringify(payload) === '{}') continue
        expect(await raw.timeout(2_000).emitWithAck(event, payload)).toMatchObject({ ok: false, code: 'bad-input' })
        raw.emit(event, payload)
        raw.emit(event)
      }
    }
    const id = await raise(technician)
    expect(await technician.send(id, 'incident.accept', { id: { not: '' } } as never)).toMatchObject({
      code: 'bad-input',
    })
    technician.socket.emit(
      'command',
      { id: randomUUID(), incidentId: id, name: 'x'.repeat(200_000), input: {} } as never,
      () => undefined,
    )
    await soon(() => technician.socket.disconnected, 'the oversize sender to be cut')
    expect((await (await device(samuel)).sync({ lists: true })).lists?.me.id).toBe(samuel.id)
  })
})

describe('what the door does not speak', () => {
  /** Asks for a websocket; whether a session of Engine.IO opened on it, and the headers of the answer. */
  function upgrade(query: string, cookie: string): Promise<{ opened: boolean; headers: object }> {
    const asked = request(`${server.url}/socket.io/?${query}`, {
      headers: {
        ...{ origin: server.url, cookie, connection: 'Upgrade', upgrade: 'websocket' },
        'sec-websocket-version': '13',
        'sec-websocket-key': randomBytes(16).toString('base64'),
        'sec-websocket-extensions': 'permessage-deflate',
      },
    })
    return new Promise((done) => {
      asked.on('upgrade', ({ headers }, socket, head) => {
        let said = head.toString('latin1')
        const look = () => said.includes('0{"sid"') && socket.destroy()
        socket.on('data', (part: Buffer) => {
          said += part.toString('latin1')
          look()
        })
        socket.on('error', () => undefined)
        socket.on('close', () => done({ opened: said.includes('0{"sid"'), headers }))
        look()
      })
      asked.on('response', ({ headers }) => done({ opened: false, headers }))
      asked.on('error', () => done({ opened: false, headers: {} }))
      asked.end()
    })
  }

  it('is anything but websocket: no polling, no Engine.IO 3, no other transport, no file for browsers (SO3, SO4)', async () => {
    const { cookie } = await signIn(samuel.id)
    for (const path of ['?EIO=4&transport=polling', '?EIO=4&transport=websocket', 'socket.io.js', 'socket.io.min.js']) {
      const { status } = await fetch(`${server.url}/socket.io/${path}`, { headers: { cookie } })
      expect({ path, status }).toEqual({ path, status: 404 })
    }
    for (const [query, opened] of [
      ['EIO=4&transport=websocket', true],
      ['EIO=3&transport=websocket', false],
      ['EIO=4&transport=webtransport', false],
      ['EIO=4&transport=polling', false],
    ] as const)
      expect({ query, opened: (await upgrade(query, cookie)).opened }).toEqual({ query, opened })
  })

  it('is compressed: what is offered is not taken up (SO3)', async () => {
    const { opened, headers } = await upgrade('EIO=4&transport=websocket', (await signIn(samuel.id)).cookie)
    expect(opened).toBe(true)
    expect(headers).not.toHaveProperty('sec-websocket-extensions')
  })
})

describe('live', () => {
  it('an accepted incident reaches the technician, leaves every waiting list, and messages go both ways', async () => {
    const technician = await device(samuel)
    const [expert, other] = [await device(aya), await device(tom)]
    const lists: unknown[] = []
    other.socket.on('list', (change) => lists.push(change))
    const id = await raise(technician)
    await soon(() => lists.length > 0, 'the waiting list to grow')
    expect(lists[0]).toMatchObject({ kind: 'waiting', incident: { id, status: 'open' } })
    await expert.send(id, 'incident.accept', {})
    expect(await technician.hears('incident.accepted')).toMatchObject({ by: aya.id, seq: 2 })
    await soon(() => lists.length > 1, 'the row to leave')
    expect(lists.at(-1)).toMatchObject({ kind: 'left', incidentId: id, by: aya.id })
    await technician.send(id, 'message.post', { text: 'Thank you' })
    expect(await expert.hears('message.posted')).toMatchObject({ fact: { text: 'Thank you' } })
    expect(other.heard).toEqual([])
  })

  it('every device of a person hears everything, whether the room is open or not', async () => {
    const { id, expert } = await inProgress()
    const tablet = await device(samuel)
    await expert.send(id, 'message.post', { text: 'Close V-12 first.' })
    expect(await tablet.hears('message.posted')).toMatchObject({ incidentId: id })
  })

  it('a preview changes nothing, is live, and ends when somebody accepts', async () => {
    const technician = await device(samuel)
    const [looker, winner] = [await device(tom), await device(aya)]
    const id = await raise(technician)
    const looked = await looker.socket.emitWithAck('preview', { incidentId: id, on: true })
    expect(looked).toMatchObject({ ok: true, view: { access: 'preview', incident: { seq: 1 } } })
    await technician.send(id, 'message.post', { text: 'It smells of oil now.' })
    expect(await looker.hears('message.posted')).toMatchObject({ fact: { text: 'It smells of oil now.' } })
    expect(await looker.send(id, 'message.post', { text: 'Hello' })).toMatchObject({ ok: false })
    await winner.send(id, 'incident.accept', {})
    await looker.hears('incident.accepted')
    await technician.send(id, 'message.post', { text: 'Only for Aya' })
    await winner.hears('message.posted')
    expect(looker.heard.map(({ type }) => type)).toEqual(['message.posted', 'incident.accepted'])
    expect((await looker.sync({ rooms: { [id]: 0 } })).rooms?.[id]).toMatchObject({ kind: 'header' })
  })

  it('V2 a removed participant hears the removal, then nothing', async () => {
    const { id, expert } = await inProgress()
    const helper = await device(tom)
    await expert.send(id, 'participant.add', { personId: tom.id })
    await helper.hears('participant.added')
    await expert.send(id, 'participant.remove', { personId: tom.id })
    await helper.hears('participant.removed')
    await expert.send(id, 'message.post', { text: 'Between us' })
    await expert.hears('message.posted')
    expect(helper.heard.at(-1)?.type).toBe('participant.removed')
    expect(await helper.send(id, 'message.post', { text: 'I am still here' })).toMatchObject({
      ok: false,
      code: 'not-allowed',
    })
    const answer = await helper.sync({ rooms: { [id]: 3 }, page: { incidentId: id, before: 99 } })
    expect(answer.rooms?.[id]?.kind).toBe('header')
    expect(answer.page?.entries).toEqual([])
  })

  it('V3 somebody of another area cannot tell an incident that exists from one that does not', async () => {
    const { id } = await inProgress()
    const outside = await device(stranger)
    const made = randomUUID()
    for (const incidentId of [id, made]) {
      expect(await outside.send(incidentId, 'incident.accept', {})).toMatchObject({ code: 'not-found' })
      expect((await outside.sync({ rooms: { [incidentId]: 0 } })).rooms).toEqual({ [incidentId]: { kind: 'gone' } })
      expect(await outside.socket.emitWithAck('preview', { incidentId, on: true })).toMatchObject({ code: 'not-found' })
      expect(await outside.socket.emitWithAck('seen', { incidentId, delivered: 1, read: 1 })).toMatchObject({
        code: 'not-found',
      })
      expect(await outside.socket.emitWithAck('whisper', { kind: 'typing', incidentId })).toMatchObject({
        code: 'not-found',
      })
    }
    const { number } = await server.services.db.incident.findUniqueOrThrow({ where: { id } })
    expect(await outside.sync({ number })).not.toHaveProperty('rooms')
  })

  it('L1 a device that was away has everything after one sync', async () => {
    const { id, technician, expert } = await inProgress()
    technician.close()
    for (let index = 0; index < 20; index += 1) await expert.send(id, 'message.post', { text: `line ${index}` })
    const back = await device(samuel)
    const room = (await back.sync({ rooms: { [id]: 2 }, lists: true })).rooms?.[id]
    expect(room?.kind === 'entries' && room.entries.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 3),
    )
  })

  it('unread counts and read marks follow a person over all devices', async () => {
    const { id, expert } = await inProgress()
    const [tablet, phone] = [await device(samuel), await device(samuel)]
    await expert.send(id, 'message.post', { text: 'Look at the gauge.' })
    const unread = async () =>
      (await phone.sync({ lists: true })).lists?.inbox.find(({ incident }) => incident.id === id)?.unread
    expect(await unread()).toBe(1)
    const seen: unknown[] = []
    for (const other of [phone, expert]) other.socket.on('seen', (mark) => seen.push(mark))
    await tablet.socket.emitWithAck('seen', { incidentId: id, delivered: 3, read: 3 })
    await soon(() => seen.length === 2, 'both to learn that it was read')
    expect(seen[0]).toEqual({ incidentId: id, personId: samuel.id, delivered: 3, read: 3 })
    expect(await unread()).toBe(0)
  })

  it('W1 typing reaches the others of the room and nobody else', async () => {
    const { id, technician, expert } = await inProgress()
    const outside = await device(tom)
    const heard: unknown[] = []
    technician.socket.on('whisper', (whisper) => heard.push(whisper))
    outside.socket.on('whisper', (whisper) => heard.push(['outside', whisper]))
    const typing = () => heard.filter((whisper) => JSON.stringify(whisper).includes('typing'))
    const said = { kind: 'typing', incidentId: id } as const
    const times = await whisperUntil(expert, said, () => typing().length > 0, 'the typing whisper')
    expect(typing().length).toBeLessThanOrEqual(times)
    for (const whisper of typing()) expect(whisper).toEqual({ ...said, personId: aya.id })
  })

  it('W1 of people who go at one moment each is told of', async () => {
    const { id, technician, expert } = await inProgress()
    const leaving = [technician, await device(lena), await device(tom)]
    for (const { person } of leaving.slice(1)) await expert.send(id, 'participant.add', { personId: person.id })
    const gone = new Set<string>()
    expert.socket.on('whisper', (one) => {
      if (one.kind === 'presence' && !one.online) gone.add(one.personId)
    })
    for (const one of leaving) one.close()
    await soon(() => gone.size === leaving.length, 'everybody to be seen as gone', 4_000)
  })

  it('W1 what is being drawn on a photo reaches the others of the room, and no entry', async () => {
    const { id, technician, expert } = await inProgress()
    const outside = await device(tom)
    const heard: unknown[] = []
    technician.socket.on('whisper', (whisper) => whisper.kind === 'photo' && heard.push(whisper))
    outside.socket.on('whisper', (whisper) => heard.push(['outside', whisper]))
    const stroke = {
      tool: 'arrow',
      colour: 'amber',
      points: [
        [0, 0],
        [1, 1],
      ],
    } as const
    const look = { incidentId: id, attachmentId: '019a2f00-0000-7000-8000-0000000000f1' }
    const said = { kind: 'photo', ...look, stroke } as const
    const times = await whisperUntil(expert, said, () => heard.length > 0, 'the stroke')
    expect(heard.length).toBeLessThanOrEqual(times)
    for (const whisper of heard) expect(whisper).toEqual({ ...said, personId: aya.id })
    const tooMuch = {
      ...stroke,
      points: [
        [0, 0],
        [2, 0],
      ],
    } as unknown as typeof stroke
    expect(await expert.socket.emitWithAck('whisper', { kind: 'photo', ...look, stroke: tooMuch })).toMatchObject({
      code: 'bad-input',
    })
  })
})

describe('revocation', () => {
  it('a session that ends is cut at once, and its commands are refused', async () => {
    const { id, technician, expert } = await inProgress()
    await endSessions(samuel.id, { only: technician.sessionId }, 'sign-out')
    await soon(() => technician.socket.disconnected, 'the socket to be cut', 1_000)
    await expert.send(id, 'message.post', { text: 'After the end' })
    await expert.hears('message.posted')
    expect(technician.heard.some(({ type }) => type === 'message.posted')).toBe(false)
  })

  it('a session ended behind this process stops the very next message', async () => {
    const { id, technician } = await inProgress()
    await server.services.pool.query('UPDATE session SET ended_at = now() WHERE id = $1', [technician.sessionId])
    expect(await technician.send(id, 'message.post', { text: 'Too late' })).toMatchObject({
      ok: false,
      code: 'signed-out',
    })
  })

  it('an expert who loses the area stops hearing its waiting list', async () => {
    const leaving = await createPerson('Rosa', ['expert'], [areaId])
    const expert = await device(leaving)
    const lists: unknown[] = []
    expert.socket.on('list', (change) => lists.push(change))
    await server.services.db.areaMember.deleteMany({ where: { personId: leaving.id } })
    await server.services.db.person.update({ where: { id: leaving.id }, data: { version: { increment: 1 } } })
    server.services.bus.publish('account', { personId: leaving.id })
    await soon(() => lists.length > 0, 'the account change')
    await raise(await device(lena))
    await new Promise((done) => setTimeout(done, 200))
    expect(lists).toEqual([{ kind: 'account', roles: ['expert'] }])
  })
})
