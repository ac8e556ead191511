import type { CommandName } from '../incident/commands'
import type { Status } from '../incident/status'
import { SYSTEM, type Actor } from '../people'
import { ada, ed, emil, eva, gus, mia, sam, tess, thea, theo, tina, tom } from './people'
import { emptyRoom } from './room'
import { bring } from './rooms'
import { PERMISSION_TABLE } from './permission-table'
import { PHOTO } from './usual-inputs'

/** The people of the written table's lines, and who plays them. */
export const ACTORS = {
  creator: tina,
  'technician participant': tom,
  guest: gus,
  'area expert': emil,
  'expert participant': eva,
  owner: ed,
  'last owner': ed,
  admin: ada,
  stranger: sam,
  'former participant': tess,
  'deactivated owner': ed,
  system: SYSTEM,
} satisfies Record<string, Actor>
export type ActorName = keyof typeof ACTORS

/** One table of the written page: an action in one manner, and what each actor is told in each status. */
export type PermissionRow = { title: string; command: CommandName; cells: Record<string, string[]> }

export const PERMISSION_ROWS: readonly PermissionRow[] = PERMISSION_TABLE.trim()
  .split('\n\n')
  .slice(1)
  .map((block) => {
    const [title = '', ...lines] = block.split('\n')
    const cells = Object.fromEntries(
      lines.map((line) => [line.slice(2, 26).trim(), line.slice(26).trim().split(/\s+/)]),
    )
    return { title, command: title.split(' ')[0] as CommandName, cells }
  })

/** The room, the actor and the request of one cell; undefined where there is no such person. */
export function cellOf(row: PermissionRow, actorName: ActorName, status: Status) {
  const actor: Actor = ACTORS[actorName]
  if (!exists(actorName, status)) return undefined
  const own = row.title.endsWith('one’s own')
  if (own && ['area expert', 'admin', 'stranger', 'system'].includes(actorName)) return undefined

  const room = emptyRoom({ cap: 8, area: { guests: true } })
  if (row.command === 'incident.open') {
    if (actorName === 'deactivated owner') room.change(ed, { active: false })
    return { room, actor, input: requestOf(row, actor, 1) }
  }
  room.does(tina, 'incident.open')
  room.does(ed, 'incident.accept')
  for (const person of [tom, eva, theo, tess]) room.does(ed, 'participant.add', { personId: person.id })
  room.does(ed, 'guest.invite')
  room.does(SYSTEM, 'guest.join')
  if (/^guest\.(revoke|join)/.test(row.command)) room.does(ed, 'guest.invite')
  const seq = row.command.startsWith('message.') ? room.does(own ? actor : theo, 'message.post').seq : 1
  if (/^(attachment|drawing)\./.test(row.command)) room.does(theo, 'message.post', { attachments: [PHOTO] })
  if (row.command === 'drawing.undo') room.does(actor, 'drawing.add')
  room.does(ed, 'participant.remove', { personId: tess.id })
  if (row.title.endsWith('after leaving')) room.does(tina, 'participant.leave')
  bring(room, status, row.title.endsWith('the technician') ? 'technician' : 'spare_part')
  if (room.incident.status !== status) throw new Error(`The room is ${room.incident.status}, not ${status}`)
  if (actorName === 'deactivated owner') room.change(ed, { active: false })
  return { room, actor, input: requestOf(row, actor, seq) }
}

function exists(actorName: ActorName, status: Status): boolean {
  const owned = status !== 'open' && status !== 'closed'
  if (actorName === 'owner') return owned
  if (actorName === 'last owner') return !owned
  return actorName !== 'expert participant' || status !== 'open'
}

function requestOf({ title, command }: PermissionRow, actor: Actor, seq: number): Record<string, unknown> {
  if (title === 'incident.open for oneself') return { creatorId: actor.id }
  if (command === 'incident.open') return { creatorId: thea.id }
  if (title.endsWith('before the closing')) return { seenSeq: 1 }
  if (command === 'incident.assign' || command === 'incident.hand-over') return { personId: mia.id }
  if (command === 'participant.add') return { personId: thea.id }
  if (command === 'guest.join') return { personId: thea.id }
  if (command === 'participant.remove') return { personId: theo.id }
  if (command === 'incident.close') return { note: 'The machine was sold' }
  return command === 'message.edit' || command === 'message.delete' ? { seq } : {}
}
