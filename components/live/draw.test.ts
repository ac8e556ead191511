import { describe, expect, test } from 'vitest'
import { DEFAULT_AREA } from '../../lib/incident/area-rules'
import { blankIncident } from '../../lib/incident/blank'
import type { Command, CommandName, InputOf } from '../../lib/incident/commands'
import type { Entry } from '../../lib/incident/entry'
import type { Account, PersonCard } from '../../lib/people'
import { refuse, type RefusalCode } from '../../lib/refusals'
import { CAST, ed, eva, id, NORTH, theo, tina, tom } from '../../lib/testing/people'
import { MINUTE, type TestRoom } from '../../lib/testing/room'
import { fullRoom, roomInProgress, waitingRoom } from '../../lib/testing/rooms'
import type { Marks, Me } from '../../lib/wire'
import { drawRoom, type DrawnBy, type DrawnRoom } from './draw'
import type { OutboxItem, Room } from './state'

const CLOCK_OFFSET = 1_000

describe('what is on screen while the server has not answered', () => {
  test('my message is there at once, at the end, marked as being on this device', () => {
    const room = roomInProgress()
    const { items, incident } = draw(room, tina, [posting(room, 'Lamp H3 is red')])
    expect(texts(items)).toEqual(['Lamp H3 is red'])
    expect(items.at(-1)).toMatchObject({ kind: 'message', state: { at: 'device' }, message: { by: tina.id } })
    expect(incident.lastMessage?.text).toBe('Lamp H3 is red')
    expect(room.incident.lastMessage).toBe(null)
  })

  test('its time is the server’s, as far as this device can tell', () => {
    const room = roomInProgress()
    const item = posting(room, 'Lamp H3 is red')
    const { items } = draw(room, tina, [item])
    expect(items.at(-1)).toMatchObject({ message: { at: new Date(item.writtenAt + CLOCK_OFFSET).toISOString() } })
  })

  test('what others wrote meanwhile comes before it, and my messages keep their order', () => {
    const room = roomInProgress()
    const waiting = [posting(room, 'first'), posting(room, 'second')]
    room.does(ed, 'message.post', { text: 'Which lamp?' })
    expect(texts(draw(room, tina, waiting).items)).toEqual(['Which lamp?', 'first', 'second'])
  })

  test('a message that was stored but not acknowledged yet is drawn once, as sent', () => {
    const room = roomInProgress()
    const entry = room.does(tina, 'message.post', { text: 'Lamp H3 is red' })
    const { items } = draw(room, tina, [{ ...posting(room, 'Lamp H3 is red'), command: commandOf(entry) }])
    expect(texts(items)).toEqual(['Lamp H3 is red'])
    expect(items.at(-1)).toMatchObject({ key: entry.commandId, state: { at: 'sent' } })
  })

  test('it keeps its key when it is stored, so that nothing jumps', () => {
    const room = roomInProgress()
    const item = posting(room, 'Lamp H3 is red')
    const before = draw(room, tina, [item]).items.at(-1)?.key
    expect(before).toBe(item.command.id)
  })

  test('an accept shows me as the owner at once', () => {
    const room = waitingRoom()
    const { incident } = draw(room, ed, [outbox(room, 'incident.accept', {})])
    expect(incident).toMatchObject({ status: 'in_progress', ownerId: ed.id })
  })

  test('commands build on each other: accept, then write', () => {
    const room = waitingRoom()
    const { items } = draw(room, ed, [outbox(room, 'incident.accept', {}), posting(room, 'I am on it')])
    expect(texts(items)).toEqual(['I am on it'])
  })

  test('what the rules refuse is not drawn', () => {
    const room = fullRoom()
    const { incident } = draw(room, ed, [outbox(room, 'participant.add', { personId: theo.id })])
    expect(incident).toEqual(room.incident)
  })

  test('the cap is that of the area', () => {
    const room = fullRoom()
    const adding = outbox(room, 'participant.add', { personId: theo.id })
    const { incident } = draw(room, ed, [adding], {
      areas: [{ ...DEFAULT_AREA, id: NORTH, name: 'North', assetsVersion: 0, participantCap: 5 }],
    })
    expect(incident.seats.filter((seat) => seat.seated)).toHaveLength(5)
  })

  test('an edit and a deletion of my message are drawn on it', () => {
    const room = roomInProgress()
    const { seq } = room.does(tina, 'message.post', { text: 'Lamp' })
    const edited = draw(room, tina, [outbox(room, 'message.edit', { seq, text: 'Lamp H3' })])
    expect(edited.items.at(-1)).toMatchObject({ message: { text: 'Lamp H3', deletedBy: null } })
    const deleted = draw(room, tina, [outbox(room, 'message.delete', { seq })])
    expect(deleted.items.at(-1)).toMatchObject({ message: { text: '', deletedBy: tina.id } })
  })

  test('an edit back to the first words is drawn too, while the edit before it is on its way', () => {
    const room = roomInProgress()
    const { seq } = room.does(tina, 'message.post', { text: 'Lamp' })
    const edits = ['Lamp H3', 'Lamp'].map((text) => outbox(room, 'message.edit', { seq, text }))
    expect(draw(room, tina, edits).items.at(-1)).toMatchObject({ message: { text: 'Lamp' } })
  })

  test('my message stays in sight when the room was closed under it, until the server has answered', () => {
    const room = fullRoom()
    room.does(ed, 'incident.close')
    expect(texts(draw(room, tom, [posting(room, 'One more thing')]).items)).toEqual(['One more thing'])
  })

  test('a new incident is drawn whole before the server knows of it', () => {
    const room = { ...held(waitingRoom()), incident: blankIncident(id(100)), entries: [] }
    const input = { areaId: NORTH, creatorId: tina.id, title: '', description: 'Pump P-204 trips' }
    const opening = outbox(waitingRoom(), 'incident.open', input)
    const { incident, items } = drawRoom(room, [opening], drawnBy(tina))
    expect(incident).toMatchObject({ status: 'open', number: 0, creatorId: tina.id, description: 'Pump P-204 trips' })
    expect(incident.createdAt).toBe(new Date(opening.writtenAt + CLOCK_OFFSET).toISOString())
    expect(items.map((item) => item.kind)).toEqual(['event', 'description'])
  })

  test('an incident that the server has made is drawn as the server has it, whatever the outbox still holds', () => {
    const room = waitingRoom()
    const opening = outbox(room, 'incident.open', { areaId: NORTH, creatorId: tina.id, title: 'Pump', description: '' })
    expect(drawRoom({ ...held(room), entries: [] }, [opening], drawnBy(tina)).incident).toBe(room.incident)
  })
})

describe('what is on screen after a refusal', () => {
  test('a refused message stays in sight with its reason (X14)', () => {
    const room = fullRoom()
    const item = refusedBecause('closed-room', posting(room, 'One more thing'))
    room.does(ed, 'incident.close')
    const { items } = draw(room, tom, [item])
    expect(texts(items)).toEqual(['One more thing'])
    expect(items.at(-1)).toMatchObject({ state: { at: 'refused', item: { refusal: { code: 'closed-room' } } } })
  })

  test('a refused message does not hold back the next one', () => {
    const room = roomInProgress()
    const { items } = draw(room, tina, [
      refusedBecause('rate-limited', posting(room, 'first')),
      posting(room, 'second'),
    ])
    expect(items.filter((item) => item.kind === 'message').map((item) => item.state?.at)).toEqual(['refused', 'device'])
  })

  test('anything else that was refused leaves no trace: somebody else accepted first (X1)', () => {
    const room = waitingRoom()
    const item = refusedBecause('already-taken', outbox(room, 'incident.accept', {}))
    room.does(eva, 'incident.accept')
    const { incident, items } = draw(room, ed, [item])
    expect(incident).toEqual(room.incident)
    expect(items.filter((drawn) => drawn.kind === 'event')).toHaveLength(2)
  })
})

describe('how far my message has got', () => {
  const room = roomInProgress()
  const { seq } = room.does(tina, 'message.post', { text: 'Lamp H3 is red' })
  room.does(ed, 'message.post', { text: 'Which lamp?' })
  const stateFor = (marks: Record<string, Marks>) => draw(room, tina, [], { marks }).items.at(-2)?.state

  test.each([
    ['nobody has it yet', {}, { at: 'sent' }],
    ['only another device of mine', { [tina.id]: { delivered: seq, read: seq } }, { at: 'sent' }],
    ['somebody has an older one', { [ed.id]: { delivered: seq - 1, read: seq - 1 } }, { at: 'sent' }],
    ['on somebody’s device', { [ed.id]: { delivered: seq, read: seq - 1 } }, { at: 'delivered' }],
    [
      'read',
      { [ed.id]: { delivered: seq, read: seq }, [eva.id]: { delivered: seq, read: 0 } },
      { at: 'read', by: [ed.id] },
    ],
  ])('%s', (_, marks, state) => {
    expect(stateFor(marks)).toEqual(state)
  })

  test('other people’s messages say nothing of it', () => {
    expect(draw(room, tina, []).items.at(-1)?.state).toBeUndefined()
  })
})

describe('where the timeline begins', () => {
  test('it is complete when the first entry is held, and not before', () => {
    const room = fullRoom()
    expect(draw(room, tina, []).complete).toBe(true)
    expect(drawRoom({ ...held(room), entries: room.entries.slice(1) }, [], drawnBy(tina)).complete).toBe(false)
    expect(drawRoom({ ...held(room), entries: [], loaded: false }, [], drawnBy(tina)).complete).toBe(false)
  })
})

let commands = 0

function outbox<Name extends CommandName>(room: TestRoom, name: Name, input: InputOf<Name>): OutboxItem {
  commands += 1
  const command: Command = { id: id(5_000 + commands), incidentId: room.incident.id, name, input }
  return { command, writtenAt: room.now + MINUTE, state: 'waiting' }
}

function posting(room: TestRoom, text: string): OutboxItem {
  return outbox(room, 'message.post', { text })
}

function refusedBecause(code: RefusalCode, item: OutboxItem): OutboxItem {
  return { ...item, state: 'refused', refusal: refuse(code) }
}

function commandOf(entry: Entry): OutboxItem['command'] {
  return {
    id: entry.commandId,
    incidentId: entry.incidentId,
    name: 'message.post',
    input: entry.fact,
  }
}

function held({ incident, entries }: TestRoom, marks: Record<string, Marks> = {}): Room {
  const amendments = entries.filter((entry) => entry.ref !== undefined)
  const mine = { delivered: incident.seq, read: incident.seq }
  return { incident, entries, amendments, access: 'room', loaded: true, marks, mine, unread: 0 }
}

function drawnBy(person: Account, areas: DrawnBy['areas'] = []): DrawnBy {
  const cards = CAST.map((each): [string, PersonCard] => [each.id, { ...each, title: '' }])
  const me: Me = { ...person, title: '', email: 'somebody@example.org', locale: null, theme: null }
  return { me, people: Object.fromEntries(cards), areas, clockOffset: CLOCK_OFFSET }
}

type Known = { marks?: Record<string, Marks>; areas?: DrawnBy['areas'] }

function draw(room: TestRoom, person: Account, items: readonly OutboxItem[], { marks, areas }: Known = {}): DrawnRoom {
  return drawRoom(held(room, marks), items, drawnBy(person, areas))
}

function texts(items: DrawnRoom['items']): string[] {
  return items.flatMap((item) => (item.kind === 'message' ? [item.message.text] : []))
}
