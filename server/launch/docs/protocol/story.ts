import type { Attachment } from '../../../../lib/attachments'
import type { Asset } from '../../../../lib/assets'
import { blankIncident } from '../../../../lib/incident/blank'
import { actionNamed, type Command, type CommandName, type InputOf } from '../../../../lib/incident/commands'
import { DEFAULT_AREA } from '../../../../lib/incident/area-rules'
import type { Entry } from '../../../../lib/incident/entry'
import { evolve } from '../../../../lib/incident/evolve'
import type { Incident } from '../../../../lib/incident/incident'
import { messageFrom } from '../../../../lib/incident/messages'
import { SYSTEM, type Account, type Actor, type Role } from '../../../../lib/people'

/** One thing that happened in the story: what was sent, the entry it made, and what that changed of the incident. */
export type Happening = { command: Command; entry: Entry; changes: Partial<Incident> }

const INCIDENT_ID = '019a2f3c-5e10-7c3a-9f00-3d5b1c2a4e01'
const AREA_ID = '019a2f00-0000-7000-8000-00000000a001'

const CODE_ID = '019a2f00-0000-7000-8000-0000000000e1'
const OTHER_CODE_ID = '019a2f00-0000-7000-8000-0000000000e2'
const GUEST_ID = '019a2f00-0000-7000-8000-0000000000f1'

const PHOTO: Attachment = {
  ...{ id: '019a2f3c-5e10-7c3a-9f00-3d5b1c2a4e02', kind: 'photo', name: '', type: 'image/jpeg' },
  ...{ bytes: 312_480, width: 1600, height: 1200 },
}
const MANUAL: Attachment = {
  ...{ id: '019a2f3c-5e10-7c3a-9f00-3d5b1c2a4e03', kind: 'file', name: 'Drive manual.pdf', type: 'application/pdf' },
  bytes: 2_400_100,
}
const SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const DRIVE: Asset = {
  ...{ id: '019a2f00-0000-7000-8000-0000000000d4', areaId: AREA_ID, label: 'C-4', name: 'Conveyor 4' },
  ...{ place: 'Packing hall', serial: 'HK-80-204' },
}

const maria = person('019a2f00-0000-7000-8000-0000000000a1', 'Maria Costa', ['technician'])
const jonas = person('019a2f00-0000-7000-8000-0000000000a2', 'Jonas Weber', ['technician'])
const aya = person('019a2f00-0000-7000-8000-0000000000b1', 'Aya Nakamura', ['expert'])
const ben = person('019a2f00-0000-7000-8000-0000000000b2', 'Ben Okafor', ['expert'])
const karin = person('019a2f00-0000-7000-8000-0000000000c1', 'Karin Lund', ['admin'])

/** An afternoon in which everything happens once, told by the actions themselves: the documentation's examples. */
export function story(): Happening[] {
  const told: Happening[] = []
  let incident = blankIncident(INCIDENT_ID)
  let now = Date.parse('2026-11-03T13:02:11.000Z')

  does(maria, 'incident.open', {
    areaId: AREA_ID,
    creatorId: maria.id,
    title: 'Conveyor 4 stops',
    description: 'Every few minutes, since this morning.',
    situation: { machine: 'stands', people: 'safe' },
  })
  does(maria, 'incident.answer', { question: 'Is anybody hurt?', answer: 'Nobody' })
  does(aya, 'incident.accept', {})
  does(aya, 'incident.undo-accept', seen())
  does(karin, 'incident.assign', { personId: aya.id, ...seen() })
  const asked = does(aya, 'message.post', { text: 'Which lamp on the drive is lit?' })
  does(maria, 'message.post', { text: 'H3, red' })
  does(aya, 'message.edit', { seq: asked, text: 'Which lamp on the drive is lit, H2 or H3?' })
  does(aya, 'message.delete', { seq: asked })
  const shown = does(maria, 'message.post', { text: '', attachments: [PHOTO, MANUAL] })
  const arrived = { part: 'preview' as const, type: 'image/jpeg', bytes: 14_210, width: 320, height: 240 }
  does(SYSTEM, 'attachment.arrive', { seq: shown, attachmentId: PHOTO.id, ...arrived, sha256: SHA256 })
  does(SYSTEM, 'attachment.refuse', { seq: shown, attachmentId: MANUAL.id, reason: 'file-damaged' })
  does(aya, 'attachment.ask', { seq: shown, attachmentId: PHOTO.id })
  does(maria, 'incident.set-asset', { assetId: DRIVE.id, seenId: null })
  const arrow = { tool: 'arrow' as const, colour: 'amber' as const, points: [[0.2, 0.3] as const, [0.5, 0.6] as const] }
  does(aya, 'drawing.add', { seq: shown, attachmentId: PHOTO.id, stroke: arrow })
  does(aya, 'drawing.undo', { seq: shown, attachmentId: PHOTO.id })
  does(aya, 'incident.edit', {
    title: 'Conveyor 4: drive trips',
    description: 'Every few minutes, since this morning. Lamp H3 is red.',
    detailsSeq: incident.detailsSeq,
  })
  does(ben, 'participant.ask', {})
  does(aya, 'participant.add', { personId: jonas.id })
  does(aya, 'participant.remove', { personId: jonas.id })
  const code = { label: 'Hale Drives', validHours: 24, stayHours: 12 }
  does(aya, 'guest.invite', { codeId: CODE_ID, ...code })
  does(SYSTEM, 'guest.join', { codeId: CODE_ID, personId: GUEST_ID })
  does(aya, 'guest.extend', { personId: GUEST_ID, hours: 12 })
  does(aya, 'guest.invite', { codeId: OTHER_CODE_ID, ...code })
  does(aya, 'guest.revoke', { codeId: OTHER_CODE_ID })
  does(maria, 'participant.leave', {})
  does(maria, 'participant.rejoin', {})
  const handover = { personId: ben.id, note: 'My shift ends', leave: true, evenIfAway: false }
  does(aya, 'incident.hand-over', { ...handover, ...seen() })
  does(ben, 'incident.return', { note: 'Needs an electrician', ...seen() })
  does(aya, 'incident.accept', {})
  does(aya, 'incident.hold', {
    reason: 'spare_part',
    until: new Date(now + 3_600_000).toISOString(),
    note: 'Contactor, from the store',
    ...seen(),
  })
  does(maria, 'incident.resume', { note: '', ...seen() })
  does(aya, 'incident.propose', { note: 'New contactor in', ...seen() })
  does(maria, 'incident.not-fixed', { note: 'It still trips', ...seen() })
  does(aya, 'incident.propose', { note: '', ...seen() })
  does(aya, 'incident.nudge', {})
  now += 25 * 3_600_000
  does(SYSTEM, 'incident.remind', {})
  does(SYSTEM, 'guest.expire', { personId: GUEST_ID })
  does(maria, 'incident.confirm', seen())
  does(maria, 'incident.reopen', seen())
  does(aya, 'incident.accept', {})
  does(aya, 'incident.hold', { reason: 'technician', until: undefined, note: '', ...seen() })
  now += 15 * 24 * 3_600_000
  does(SYSTEM, 'incident.auto-close', {})
  does(maria, 'incident.reopen', seen())
  does(aya, 'incident.accept', {})
  does(aya, 'incident.close', { outcome: 'workaround', note: 'Runs at half speed', ...seen() })
  does(maria, 'incident.reopen', seen())
  does(maria, 'incident.withdraw', seen())
  return told

  function does<Name extends CommandName>(by: Actor, name: Name, input: InputOf<Name>): number {
    now += 21_000
    const action = actionNamed(name)
    const ref = action?.message?.(input)
    const around = {
      ...{
        now,
        area: { ...DEFAULT_AREA, guests: true },
        number: 4821,
        message: ref === undefined ? undefined : messageAt(ref),
      },
      asset: action?.asset?.(input) ? DRIVE : undefined,
      person: (id: string) => [maria, jonas, aya, ben, karin].find((one) => one.id === id),
    }
    if (!action?.allow(incident, by, input, around).ok) throw new Error(`The story breaks off at ${name}`)
    const seq = incident.seq + 1
    const command: Command = { id: commandId(seq), incidentId: INCIDENT_ID, name, input }
    const entry: Entry = {
      ...{ incidentId: INCIDENT_ID, seq, at: new Date(now).toISOString(), by: by.id, commandId: command.id },
      ...{ type: action.entry, fact: action.fact(incident, by, input, around), ...(ref !== undefined && { ref }) },
    }
    const after = evolve(incident, entry)
    told.push({ command, entry, changes: changed(incident, after) })
    incident = after
    return seq
  }

  function seen(): { stateSeq: number } {
    return { stateSeq: incident.stateSeq }
  }

  function messageAt(seq: number) {
    const entries = told.map(({ entry }) => entry)
    const posted = entries[seq - 1]
    return posted && messageFrom(posted, entries)
  }
}

function changed(before: Incident, after: Incident): Partial<Incident> {
  const keys = Object.keys(after) as (keyof Incident)[]
  const different = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  return Object.fromEntries(different.map((key) => [key, after[key]]))
}

function person(id: string, name: string, roles: readonly Role[]): Account {
  return { id, name, roles, areaIds: [AREA_ID], active: true, availability: 'available', version: 1 }
}

function commandId(seq: number): string {
  return `019a2f3c-5e10-7c3a-9f00-${seq.toString(16).padStart(12, '0')}`
}
