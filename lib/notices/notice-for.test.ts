import { describe, expect, it } from 'vitest'
import type { CommandName } from '../incident/commands'
import { fold } from '../incident/evolve'
import { SYSTEM, type Account, type Actor } from '../people'
import { ada, dana, ed, emil, eva, mia, sam, tess, theo, tina, tom } from '../testing/people'
import { DAY, emptyRoom, type TestRoom } from '../testing/room'
import { bring } from '../testing/rooms'
import { mentions } from './mentions'
import { callsExperts, concerned, noticeFor, type Step } from './notice-for'
import { NOTICE_TABLE } from './notice-table'

/** Tina raised it and Ed owns it; Tom and Eva sit with them. Emil is an expert of the area, Mia one who is busy. */
const PEOPLE = { tina, ed, tom, eva, emil, mia, ada, sam, tess } satisfies Record<string, Account>
const busy: Account = { ...mia, availability: 'busy' }

/** What each person is told, written by hand from the specification: `!` is loud, `·` nothing, `–` is who did it. */
const TABLE = `
                                 tina        ed          tom        eva        emil    mia     ada  sam  tess
opened by tina                   –           queue!      ·          queue!     queue!  queue   ·    ·    ·
opened by ed                     queue       –           ·          queue!     queue!  queue   ·    ·    ·
withdrawn by ada                 closed!     ·           closed     ·          ·       ·       –    ·    ·
accepted by ed                   accepted!   –           accepted   ·          ·       ·       ·    ·    ·
accept-undone by ed              accepted    –           accepted   queue!     queue!  queue   ·    ·    ·
assigned by ada                  accepted!   assigned!   accepted   ·          ·       ·       –    ·    ·
edited by tina                   –           details     details    details    ·       ·       ·    ·    ·
asset-set by tina                –           details     details    details    ·       ·       ·    ·    ·
held by ed                       hold!       –           hold       hold       ·       ·       ·    ·    ·
resumed by tina                  –           hold        hold       hold       ·       ·       ·    ·    ·
proposed by ed                   resolved!   –           resolved   resolved   ·       ·       ·    ·    ·
confirmed by tina                –           closed      closed     closed     ·       ·       ·    ·    ·
not-fixed by tina                –           resolved!   resolved   resolved   ·       ·       ·    ·    ·
reminded by time                 due!        due         ·          ·          ·       ·       ·    ·    ·
nudged by ed                     due!        –           ·          ·          ·       ·       ·    ·    ·
auto-closed by time              closed!     closed      closed     closed     ·       ·       ·    ·    ·
closed by ed                     closed!     –           closed     closed     ·       ·       ·    ·    ·
closed by tina                   –           closed      closed     closed     ·       ·       ·    ·    ·
reopened by tina                 –           queue!      accepted   accepted   queue!  queue   ·    ·    ·
reopened by ed                   accepted!   –           accepted   accepted   ·       ·       ·    ·    ·
handed-over by ed                accepted!   –           accepted   assigned!  ·       ·       ·    ·    ·
handed-over by ada               accepted!   accepted!   accepted   assigned!  ·       ·       –    ·    ·
returned by ed                   accepted!   –           accepted   accepted   queue!  queue   ·    ·    ·
returned by ada                  accepted!   queue!      accepted   accepted   queue!  queue   –    ·    ·
added by ed                      ·           –           ·          ·          ·       ·       ·    ·    people!
removed by ed                    ·           –           people!    ·          ·       ·       ·    ·    ·
removed by ada                   ·           people      people!    ·          ·       ·       –    ·    ·
left by tom                      ·           people      –          ·          ·       ·       ·    ·    ·
rejoined by tina                 –           people      ·          ·          ·       ·       ·    ·    ·
asked by emil                    ·           people      ·          ·          –       ·       ·    ·    ·
guest-joined by time             ·           people      ·          ·          ·       ·       ·    ·    ·
guest-expired by time            ·           people      ·          ·          ·       ·       ·    ·    ·
message by tina                  –           message!    message    message    ·       ·       ·    ·    ·
message by ed                    message!    –           message    message    ·       ·       ·    ·    ·
message by ed for @Tom           message!    –           message!   message    ·       ·       ·    ·    ·
message after closing by tom     message!    message!    –          message    ·       ·       ·    ·    ·
message.edited by ed             ·           –           ·          ·          ·       ·       ·    ·    ·
message.deleted by ed            ·           –           ·          ·          ·       ·       ·    ·    ·
`

const [heading = '', ...LINES] = TABLE.split('\n').filter(Boolean)
const names = heading.trim().split(/\s+/) as (keyof typeof PEOPLE)[]

/** The room in which each line happens, until just before it. */
const ROOMS: Record<string, (room: TestRoom) => void> = {
  opened: () => undefined,
  withdrawn: (room) => {
    seat(room)
    bring(room, 'open')
  },
  accepted: (room) => {
    seat(room)
    bring(room, 'open')
  },
  assigned: (room) => {
    seat(room)
    bring(room, 'open')
  },
  'accept-undone': (room) => {
    seat(room)
    bring(room, 'open')
    room.does(ed, 'incident.accept')
  },
  resumed: (room) => bring(seat(room), 'on_hold'),
  confirmed: (room) => bring(seat(room), 'resolved'),
  'not-fixed': (room) => bring(seat(room), 'resolved'),
  reminded: (room) => {
    bring(seat(room), 'resolved')
    room.wait(DAY)
  },
  nudged: (room) => bring(seat(room), 'resolved').wait(DAY),
  'auto-closed': (room) => {
    bring(seat(room), 'resolved')
    room.wait(3 * DAY)
  },
  reopened: (room) => bring(seat(room), 'closed'),
  rejoined: (room) => {
    seat(room)
    room.does(tina, 'participant.leave')
  },
  'guest-joined': (room) => void seat(room).does(ed, 'guest.invite'),
  'guest-expired': (room) => {
    seat(room).does(ed, 'guest.invite')
    room.does(SYSTEM, 'guest.join')
    room.wait(DAY)
  },
  'message after closing': (room) => bring(seat(room), 'closed'),
  'message.edited': (room) => void seat(room).does(ed, 'message.post'),
  'message.deleted': (room) => void seat(room).does(ed, 'message.post'),
}

const COMMANDS: Record<string, CommandName> = {
  opened: 'incident.open',
  withdrawn: 'incident.withdraw',
  accepted: 'incident.accept',
  'accept-undone': 'incident.undo-accept',
  assigned: 'incident.assign',
  edited: 'incident.edit',
  'asset-set': 'incident.set-asset',
  held: 'incident.hold',
  resumed: 'incident.resume',
  proposed: 'incident.propose',
  confirmed: 'incident.confirm',
  'not-fixed': 'incident.not-fixed',
  reminded: 'incident.remind',
  nudged: 'incident.nudge',
  'auto-closed': 'incident.auto-close',
  closed: 'incident.close',
  reopened: 'incident.reopen',
  'handed-over': 'incident.hand-over',
  returned: 'incident.return',
  added: 'participant.add',
  removed: 'participant.remove',
  left: 'participant.leave',
  rejoined: 'participant.rejoin',
  asked: 'participant.ask',
  'guest-joined': 'guest.join',
  'guest-expired': 'guest.expire',
  message: 'message.post',
  'message after closing': 'message.post',
  'message.edited': 'message.edit',
  'message.deleted': 'message.delete',
}

function seat(room: TestRoom): TestRoom {
  room.does(tina, 'incident.open')
  room.does(ed, 'incident.accept')
  for (const { id } of [tom, eva]) room.does(ed, 'participant.add', { personId: id })
  return room
}

function inputOf(event: string, whom: string | undefined): object {
  if (event === 'assigned') return { personId: ed.id }
  if (event === 'handed-over') return { personId: eva.id }
  if (event === 'added') return { personId: tess.id }
  if (event === 'closed') return { note: 'done' }
  if (event === 'message after closing') return { seenSeq: 1 }
  return whom ? { text: `${whom}, which lamp is on?` } : {}
}

/** The step that a line speaks of. */
function stepOf(line: string): Step {
  const [, event = '', by = '', whom] = /^(.+) by (\w+)(?: for (@\w+))?$/.exec(line) ?? []
  const room = emptyRoom({ cap: 8, area: { guests: true }, cast: [...Object.values(PEOPLE), dana, theo] })
  ;(ROOMS[event] ?? seat)(room)
  const actor: Actor = by === 'time' ? SYSTEM : PEOPLE[by as keyof typeof PEOPLE]
  const command = COMMANDS[event]
  if (!command) throw new Error(`no command for ${event}`)
  const raising = event === 'opened' ? { creatorId: tina.id } : {}
  const entry = room.does(actor, command, { ...inputOf(event, whom), ...raising })
  const earlier = room.entries.slice(0, -1)
  return { before: earlier.length > 0 ? fold(entry.incidentId, earlier) : undefined, after: room.incident, entry }
}

const told = (step: Step, person: Account) => {
  if (step.entry.by === person.id) return '–'
  const notice = noticeFor(step, person === mia ? busy : person)
  return notice ? `${notice.kind}${notice.loud ? '!' : ''}` : '·'
}

describe('who is told what', () => {
  it.each(LINES.map((line) => [line.slice(0, 33).trim(), line.slice(33).trim().split(/\s+/)] as const))(
    '%s',
    (line, cells) => {
      const step = stepOf(line)
      expect(names.map((name) => `${name} ${told(step, PEOPLE[name])}`)).toEqual(
        names.map((name, at) => `${name} ${cells[at]}`),
      )
      const near = concerned(step)
      const found = names.filter((name) => !['·', '–'].includes(told(step, PEOPLE[name])))
      const reached = found.filter((name) => near.includes(PEOPLE[name].id) || callsExperts(step))
      expect(reached, 'everybody who is told is looked at').toEqual(found)
    },
  )

  it('has a line for every kind of entry that anybody is told of', () => {
    const types = new Set(LINES.map((line) => stepOf(line.slice(0, 33).trim()).entry.type))
    const telling = Object.entries(NOTICE_TABLE).filter(([, row]) => Object.keys(row).length > 0)
    expect(telling.map(([type]) => type).filter((type) => !types.has(type))).toEqual([])
  })

  it('tells nobody whose account is switched off', () => {
    expect(noticeFor(stepOf('message by ed'), { ...tina, active: false })).toBeUndefined()
  })
})

it('a call is a whole name behind an at sign', () => {
  for (const text of ['@Tom, look', 'Look, @tom', 'ask @Tom Berger.', '@tomas or @tom'])
    expect(mentions(text, 'Tom Berger'), text).toBe(true)
  for (const text of ['Tom, look', '@Tomas', 'mail@tom', '@Berger', ''])
    expect(mentions(text, 'Tom Berger'), text).toBe(false)
})

describe('what the technician re-opens calls', () => {
  function reopened(by: Account = tina): Step {
    const room = bring(seat(emptyRoom()), 'closed')
    const before = room.incident
    const entry = room.does(by, 'incident.reopen')
    return { before, after: room.incident, entry }
  }
  const loud = (step: Step, lastOwner: Account | undefined) =>
    [ed, emil, mia].filter((person) => noticeFor(step, person, lastOwner)?.loud).map(({ name }) => name)

  it('whoever owned it last first, when they are there', () => {
    expect(loud(reopened(), ed)).toEqual([ed.name])
    expect(noticeFor(reopened(), emil, ed)).toEqual({ kind: 'queue', loud: false })
  })

  it('every expert of the area at once, when they are busy, away, no expert any more or not known', () => {
    for (const gone of [{ availability: 'busy' }, { availability: 'away' }, { roles: [] }, { active: false }] as const)
      expect(loud(reopened(), { ...ed, ...gone })).toContain(emil.name)
    expect(loud(reopened(), undefined)).toContain(emil.name)
  })

  it('nobody to wait for in whoever re-opened it', () => {
    const step = reopened(ada)
    expect(loud({ ...step, entry: { ...step.entry, by: ed.id } }, ed)).toContain(emil.name)
  })
})
