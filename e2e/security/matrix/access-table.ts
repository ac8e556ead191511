import type { Incident } from '../../../lib/incident/incident'
import type { ClientToServer, SyncRequest } from '../../../lib/wire'

/**
 * T12: what of an incident each actor may read in each status, written by hand from the specification. `·` says that there
 * is no such person. What every reading event and route answers follows from it.
 */
export const ACCESS_TABLE = `
                          open       in_progress  on_hold    resolved   closed
  creator                 room       room         room       room       room
  technician participant  room       room         room       room       room
  guest                   room       room         room       room       room
  area expert             preview    header       header     header     header
  expert participant      ·          room         room       room       room
  owner                   ·          room         room       room       ·
  last owner              preview    ·            ·          ·          room
  admin                   header     header       header     header     header
  stranger                nothing    nothing      nothing    nothing    nothing
  former participant      nothing    nothing      nothing    nothing    nothing
`

/**
 * Every part of a sync and every other event of the wire, so that a new one without its row here is no valid program; commands
 * have a table of their own. `photo` is the other kind of whisper, `picker` the route that lists whom to add.
 */
export type Read = keyof SyncRequest | Exclude<keyof ClientToServer, 'command' | 'sync'> | 'photo' | 'picker'
export type Access = 'room' | 'preview' | 'header' | 'nothing'

/** What each read answers to each access; `✔` is its whole answer. */
export const READS: Record<Access, Record<Exclude<Read, ByStatus>, string>> = {
  room: {
    ...{ rooms: 'view', number: 'view', page: 'entries', lists: 'inbox', people: '✔' },
    ...{ preview: '✔', seen: '✔', picker: '✔' },
  },
  preview: {
    ...{ rooms: 'view', number: 'view', page: 'entries', lists: 'waiting', people: '✔' },
    ...{ preview: '✔', seen: 'not-found', picker: 'not-found' },
  },
  header: {
    ...{ rooms: 'header', number: 'header', page: 'none', lists: 'none', people: '✔' },
    ...{ preview: 'not-found', seen: 'not-found', picker: 'not-found' },
  },
  nothing: {
    ...{ rooms: 'gone', number: 'none', page: 'none', lists: 'none', people: '✔' },
    ...{ preview: 'not-found', seen: 'not-found', picker: 'not-found' },
  },
}
/**
 * Some are told by who they are as well. Cards of people: whoever has an account may know everybody else's, wherever they work;
 * a guest those of the people of his room.
 */
export const READS_BY_KIND: Record<'admin' | 'guest', Partial<Record<Read, string>>> = {
  admin: { picker: '✔' },
  guest: { people: 'of the room', picker: 'not-allowed' },
}
/** Those whose answer depends on the incident's status too. */
type ByStatus = 'standing' | 'closedBefore' | 'whisper' | 'photo'

export function readsByStatus(access: Access, { status }: Incident, mayWrite: boolean): Record<ByStatus, string> {
  const whispered = mayWrite ? '✔' : 'not-found'
  return {
    standing: access === 'room' && status === 'open' ? '✔' : 'none',
    closedBefore: access === 'room' && status === 'closed' ? '✔' : 'none',
    whisper: whispered,
    photo: whispered,
  }
}

/** Everything that somebody who may only read the header gets of an incident, by name. */
export const HEADER_FIELDS = [
  ...['areaId', 'asking', 'asset', 'cameBack', 'createdAt', 'creatorId', 'id', 'lastActivityAt', 'number', 'outcome'],
  ...['ownerId', 'seats', 'seq', 'situation', 'stateAt', 'stateSeq', 'status', 'title', 'waitingSince'],
]
/** Everything that one person may know of another. */
export const CARD_FIELDS = ['active', 'availability', 'id', 'name', 'roles', 'title']

export function accessCells(): { actor: string; accesses: string[] }[] {
  const [, ...lines] = ACCESS_TABLE.split('\n').filter(Boolean)
  return lines.map((line) => ({ actor: line.slice(2, 26).trim(), accesses: line.slice(26).trim().split(/\s+/) }))
}
