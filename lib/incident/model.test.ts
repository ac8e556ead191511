import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ACTIONS } from '../actions'
import { readInput } from '../actions/inputs'
import type { PartName } from '../attachments'
import type { DrawnStroke } from '../drawing'
import { SYSTEM, type Account, type Actor } from '../people'
import type { RefusalCode } from '../refusals'
import { c4, p17 } from '../testing/assets'
import { carryOut, type Brought, type Model, type ModelCode, type ModelCommand, type World } from '../testing/model'
import { accessIn, reasonsAgainst } from '../testing/model-reasons'
import { CAST, dana, ed, NORTH, tina } from '../testing/people'
import { actorOf, inputOf, settling, step, VISIT, type Step } from '../testing/random-steps'
import { emptyRoom, type TestRoom } from '../testing/room'
import { seeded } from '../testing/seeded'
import { USUAL_INPUTS } from '../testing/usual-inputs'
import type { CommandName } from './commands'
import { accessOf } from './rights'
import { DEFAULT_AREA } from './area-rules'
import { dueOf, expiryOf } from './due'
import { fold } from './evolve'
import type { Guest } from './incident'
import { STATUSES } from './status'

const RUNS = 1_500
const MOST_STEPS = 200
const OPENINGS = {
  'Tina for herself': { by: tina, creator: tina },
  'Ed for Tina': { by: ed, creator: tina, situation: { people: 'hurt' } },
  'Dana, technician and expert, for herself': {
    by: dana,
    creator: dana,
    situation: { machine: 'stands', people: 'safe' },
  },
}
const CAP = 4

describe('whatever people do, in any order', () => {
  test('T5, T7: the incident is the fold of its entries, and what the specification says it is', () => {
    const tried = new Map<string, number>()
    const carriedOut = new Map<string, number>()
    const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
    const manySteps = fc.array(step, { maxLength: MOST_STEPS, size: 'max' })
    const opening = fc.constantFrom(...(Object.keys(OPENINGS) as (keyof typeof OPENINGS)[]))

    fc.assert(
      fc.property(opening, manySteps, (opened, steps) => {
        const { by, creator, ...said } = OPENINGS[opened]
        const both = roomAndModel((name, status, answer) => {
          count(tried, `${name} in ${status}`)
          if (answer === 'allowed') count(carriedOut, name)
        })
        both.send(by, 'incident.open', { areaId: NORTH, creatorId: creator.id, title: 'Conveyor 4 stops', ...said })
        steps.forEach(both.play)
      }),
      seeded(RUNS),
    )

    expect([...tried.values()].reduce((sum, times) => sum + times)).toBeGreaterThan(20_000)
    const names = ACTIONS.map((action) => action.name)
    const pairs = names.flatMap((name) => STATUSES.map((status) => `${name} in ${status}`))
    expect(pairs.filter((pair) => (tried.get(pair) ?? 0) < 20)).toEqual([])
    expect(names.filter((name) => (carriedOut.get(name) ?? 0) < 20)).toEqual([])
  }, 60_000)
})

type Observer = (name: CommandName, status: string, answer: 'allowed' | RefusalCode) => void

/** A new room beside a new model of it: whatever is done is done to both, and then they are compared. */
function roomAndModel(observe: Observer) {
  const room = emptyRoom({ cap: CAP, area: { guests: true } })
  let model: Model | undefined

  function send(actor: Actor, name: CommandName, raw: unknown): void {
    const { status } = room.incident
    const input = readInput(name, raw)
    const command = { name, by: actor.id, input } as ModelCommand
    const reasons = reasonsAgainst(model, command, worldOf(room))
    const result = room.send(actor, name, raw)
    const answer = 'code' in result ? result.code : 'allowed'
    const agree = answer === 'allowed' ? reasons.length === 0 : reasons.includes(answer)
    assert.ok(agree, `${name} by ${actor.id}: ${answer}, but against it speaks: ${reasons.join(', ') || 'nothing'}`)
    if (answer === 'allowed') model = carryOut(model, command, worldOf(room))
    observe(name, status, answer)
    if (model) compare(model, room)
  }

  function changeAccount(person: Account | undefined, change: Partial<Account> | 'as before'): void {
    if (!person) return
    room.change(person, change === 'as before' ? person : change)
    for (const { name, input } of settling(room, person.id)) send(SYSTEM, name, input)
  }

  function beSilent(): void {
    const expiry = expiryOf(room.incident)
    const due = expiry ?? dueOf(room.incident, DEFAULT_AREA, room.now)
    if (!due) return
    room.wait(Math.max(0, due.at - room.now))
    const { personId } = expiry ?? {}
    send(SYSTEM, due.act, { ...USUAL_INPUTS[due.act](room.incident), ...(personId && { personId }) })
  }

  function play(step: Step): void {
    if (step.kind === 'wait') room.wait(step.ms)
    else if (step.kind === 'silence') beSilent()
    else if (step.kind === 'visit') VISIT.forEach(play)
    else if (step.kind === 'account') changeAccount(CAST[step.whom], step.change)
    else send(actorOf(step, room), step.name, inputOf(step, room))
  }

  return { send, play }
}

function worldOf(room: TestRoom): World {
  return {
    now: room.now,
    rules: { ...DEFAULT_AREA, participantCap: CAP, guests: true },
    area: NORTH,
    machines: [p17.id, c4.id],
    person: room.person,
  }
}

function compare(model: Model, room: TestRoom): void {
  const { incident, entries } = room
  const everybody = [...CAST, SYSTEM].map(({ id }) => room.person(id) ?? SYSTEM)
  assert.deepEqual(fold(incident.id, entries), incident, 'T5')
  assert.deepEqual(asModelled(room), model, 'T7')
  assert.deepEqual(
    everybody.map((actor) => accessOf(incident, actor)),
    everybody.map(({ id }) => accessIn(model, id, worldOf(room))),
    'who may read how much',
  )
}

const drawnBy = ({ by, number }: DrawnStroke) => ({ by, number })

function codeAsModelled({ codeId, label, until, hours, state, personId }: Guest): [string, ModelCode] {
  return [codeId, { label, hours, ends: Date.parse(until), revoked: state === 'revoked', guest: personId }]
}

/** The incident in the model's words. */
function asModelled({ incident, entries, message }: TestRoom): Model {
  const roles = (seated: boolean) =>
    new Map(incident.seats.filter((seat) => seat.seated === seated).map((seat) => [seat.personId, seat.role]))
  const posted = entries.filter((entry) => entry.type === 'message.posted')
  return {
    ...{ status: incident.status, outcome: incident.outcome, cameBack: incident.cameBack },
    ...{ waitsFor: incident.hold, reminded: incident.reminded, bounces: incident.bounces },
    late: incident.lateSeq,
    nudgedAt: incident.nudgedAt === null ? null : Date.parse(incident.nudgedAt),
    answers: incident.answers,
    codes: new Map(incident.guests.map(codeAsModelled)),
    acceptedAt: incident.acceptedAt === null ? null : Date.parse(incident.acceptedAt),
    quietSince: incident.quietSince === null ? null : Date.parse(incident.quietSince),
    ...{ owner: incident.ownerId, lastOwner: incident.lastOwnerId },
    asking: incident.asking,
    freshlyAccepted: incident.undoableSeq !== null,
    ...{ creator: incident.creatorId, reporter: incident.reporterId },
    ...{ here: roles(true), gone: roles(false), title: incident.title, description: incident.description },
    ...{ asset: incident.asset?.id ?? null, situation: incident.situation },
    messages: new Map(
      posted.map(({ seq, by, at }) => {
        const { text = '', attachments = [], deletedBy = null } = message(seq) ?? {}
        const brings = attachments.map(({ id, kind, parts, refused, asked, drawing }): [string, Brought] => [
          id,
          {
            kind,
            arrived: Object.keys(parts) as PartName[],
            refused: refused !== null,
            asked,
            drawn: drawing.map(drawnBy),
          },
        ])
        return [seq, { by, text, at: Date.parse(at), deleted: deletedBy !== null, brings: new Map(brings) }]
      }),
    ),
    ...{ seq: incident.seq, stateSeq: incident.stateSeq, detailsSeq: incident.detailsSeq },
    ...{ stateAt: Date.parse(incident.stateAt), createdAt: Date.parse(incident.createdAt) },
    ...{ waitingSince: Date.parse(incident.waitingSince), lastAt: Date.parse(incident.lastActivityAt) },
  }
}
