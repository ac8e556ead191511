import type { Edit, Fault } from './fault'

const LANE = 'server/incident/lane.ts'
const APPEND = 'server/incident/append.ts'
const SOCKETS = 'server/socket/index.ts'
const CORE = 'prisma/migrations/0001_core/migration.sql'

/** Without these, two writers of one incident meet in the database and nowhere else. */
const everyCommandForItself: Edit = { file: LANE, find: 'if (!running) void run()', put: 'void run()' }
const noKeyOfSeq: Edit = {
  file: CORE,
  find: 'CONSTRAINT "entry_pkey" PRIMARY KEY ("incident_id","seq")',
  put: 'CHECK (true)',
}

const FILES = 'server/attachments/answer-attachments.ts'
const NOTICE = 'lib/notices/notice-for.ts'
const READ_NOTICES = 'server/notices/read-notices.ts'

/** Those that runs under kills, cuts and races must notice. */
export const NOTICED_BY_TORTURE: readonly Fault[] = [
  {
    ...{ id: '1', name: 'an answer before the commit' },
    noticedBy: { test: 'T3', scale: 0.3, complaint: /lost ×/ },
    edits: [
      {
        file: LANE,
        find: '    const result = await flush({\n      before,',
        put: '    for (const { pending, decided } of made) {\n      pending.answer({ ok: true, seq: decided.entry.seq, at: decided.entry.at, number: after.number })\n    }\n    const result = await flush({\n      before,',
      },
    ],
  },
  {
    ...{ id: '2', name: 'synchronous_commit off' },
    noticedBy: { test: 'T3', scale: 0.6, complaint: /lost ×/ },
    edits: [
      {
        file: 'server/start-services.ts',
        find: "PLANNED_ONCE = '",
        put: "PLANNED_ONCE = '-c synchronous_commit=off ",
      },
      {
        file: 'server/start-services.ts',
        find: "env.mode === 'production' ? await weakDurability(pool) : []",
        put: '[]',
      },
    ],
  },
  {
    ...{ id: '2b', name: 'weak durability accepted' },
    noticedBy: { test: 'T3b', scale: 1, complaint: /weak setting was accepted/ },
    edits: [
      {
        file: 'server/start-services.ts',
        find: "env.mode === 'production' ? await weakDurability(pool) : []",
        put: '[]',
      },
    ],
  },
  {
    ...{ id: '3', name: 'command ids that are not unique' },
    noticedBy: { test: 'T6', scale: 0.2, complaint: /doubled ×/ },
    edits: [
      {
        file: CORE,
        find: 'CREATE UNIQUE INDEX "entry_by_id_command_id_key"',
        put: 'CREATE INDEX "entry_by_id_command_id_key"',
      },
    ],
  },
  {
    ...{ id: '4', name: 'commands not in line' },
    noticedBy: { test: 'T1', scale: 0.2, complaint: /gaps ×/ },
    edits: [
      everyCommandForItself,
      noKeyOfSeq,
      { file: APPEND, find: 'i.id = t.id AND i.seq = t.expected AND', put: 'i.id = t.id AND' },
    ],
  },
  {
    ...{ id: '5', name: 'accepting by reading and then writing' },
    noticedBy: { test: 'T8', scale: 0.1, complaint: /exactly one winner/ },
    edits: [
      everyCommandForItself,
      noKeyOfSeq,
      { file: APPEND, find: 'AND i.seq = $19::int AND', put: 'AND $19::int > 0 AND' },
    ],
  },
  {
    ...{ id: '6', name: 'fetching before subscribing' },
    noticedBy: { test: 'T5', scale: 0.2, complaint: /complete later than|stayed different/ },
    edits: [
      {
        file: 'server/socket/handshake.ts',
        find: '  await joinByAccount(socket)',
        put: '  setTimeout(() => void joinByAccount(socket), 300)',
      },
    ],
  },
  {
    ...{ id: '7', name: 'catching up by time, to the second' },
    noticedBy: { test: 'T4', scale: 0.2, complaint: /holes ×/ },
    edits: [
      {
        file: 'server/queries/room-view.ts',
        find: 'entriesBetween(incidentId, since + 1, incident.seq)',
        put: "entriesBetween(incidentId, since, incident.seq).then((all) => all.filter(({ at }) => at.slice(0, 19) > (all[0]?.at ?? '').slice(0, 19)))",
      },
    ],
  },
  {
    ...{ id: '8', name: 'connection state recovery' },
    noticedBy: { test: 'T9', scale: 0.1, complaint: /let in again/ },
    edits: [
      {
        file: SOCKETS,
        find: '    pingTimeout: 10_000,',
        put: '    pingTimeout: 10_000,\n    connectionStateRecovery: {},',
      },
    ],
  },
  {
    ...{ id: '14', name: 'presence without a lease' },
    noticedBy: { test: 'T13', scale: 0.1, complaint: /30 s after the node died/ },
    edits: [{ file: 'server/nodes/peers.ts', find: 'LEASE_MS = 10_000', put: 'LEASE_MS = 600_000' }],
  },
  {
    ...{ id: '14b', name: 'connections that need not answer' },
    noticedBy: { test: 'T13', scale: 0.1, complaint: /25 s after vanishing/ },
    edits: [{ file: SOCKETS, find: '    pingInterval: 13_000,', put: '    pingInterval: 600_000,' }],
  },
  {
    ...{ id: '17', name: 'sockets that outlive their session' },
    noticedBy: { test: 'T9', scale: 0.1, complaint: /never cut/ },
    edits: [
      {
        file: 'server/socket/revoke.ts',
        find: 'io.in(roomOf.session(id)).disconnectSockets(true)',
        put: 'services().log.info(id)',
      },
    ],
  },
  {
    ...{ id: 'uploads', name: 'an upload that asks for no session once it is under way' },
    noticedBy: { test: 'T9', scale: 0.1, complaint: /a file or a catch-up went on/ },
    edits: [
      {
        file: 'server/attachments/answer-uploads.ts',
        find: 'const actor = await actorOfHandshake(request.headers.cookie)',
        put: 'const begun = uploadId ? (await partByUpload(uploadId))?.uploaderId : undefined\n  const actor = (await actorOfHandshake(request.headers.cookie)) ?? (begun ? await account(begun) : undefined)',
      },
      {
        file: 'server/attachments/answer-uploads.ts',
        find: "import { actorOfHandshake } from '../auth/handshake'\n",
        put: "import { account } from '../accounts/account'\nimport { actorOfHandshake } from '../auth/handshake'\n",
      },
    ],
  },
  {
    ...{ id: 'catching-up', name: 'an ended session that is remembered, and cut a moment later' },
    noticedBy: { test: 'T9', scale: 0.1, complaint: /a file or a catch-up went on/ },
    edits: [
      {
        file: 'server/auth/recall-session.ts',
        find: "  bus.listen('sessions-ended', ({ sessionIds }) => sessionIds.forEach((id) => held.delete(id)))\n",
        put: '',
      },
      {
        file: 'server/socket/revoke.ts',
        find: 'io.in(roomOf.session(id)).disconnectSockets(true)',
        put: 'setTimeout(() => io.in(roomOf.session(id)).disconnectSockets(true), 1_500)',
      },
    ],
  },
  {
    ...{ id: 'left-files', name: 'files for whoever could once open them' },
    noticedBy: { test: 'T10', scale: 0.1, complaint: /somebody removed could open a file/ },
    edits: [
      {
        file: FILES,
        find: "  const readable = found?.access === 'room' || found?.access === 'preview'\n",
        put: "  const reader = `${actor.id} ${incidentId}`\n  if (found?.access === 'room' || found?.access === 'preview') readers.add(reader)\n  const readable = readers.has(reader)\n",
      },
      { file: FILES, find: 'function partFor(', put: 'const readers = new Set<string>()\n\nfunction partFor(' },
    ],
  },
  {
    ...{ id: 'left-pages', name: 'a page that was made for somebody else' },
    noticedBy: { test: 'T10', scale: 0.1, complaint: /a page told somebody removed/, pages: true },
    edits: [
      {
        file: 'server/queries/live-seed.ts',
        find: '  return id ? roomView(viewer, id) : undefined\n}\n',
        put: '  const view = made.get(number) ?? (id ? await roomView(viewer, id) : undefined)\n  if (view) made.set(number, view)\n  return view\n}\n\nconst made = new Map<number, RoomView>()\n',
      },
    ],
  },
  {
    ...{ id: 'left-notices', name: 'notices for whoever was ever in the room' },
    noticedBy: { test: 'T10', scale: 0.1, complaint: /told of what was said after his removal/ },
    edits: [
      {
        file: NOTICE,
        find: 'const near = new Set([...audienceOf(after), ...left,',
        put: 'const near = new Set([...after.seats.map((seat) => seat.personId), after.creatorId, ...left,',
      },
      {
        file: NOTICE,
        find: 'const inside = isSeated(after, person.id) ||',
        put: 'const inside = after.seats.some((seat) => seat.personId === person.id) ||',
      },
    ],
  },
  {
    ...{ id: 'left-pushes', name: 'a push that tells what its reader could read when it was sent' },
    noticedBy: { test: 'T10', scale: 0.1, complaint: /a page told somebody removed/, pages: true },
    edits: [
      {
        file: READ_NOTICES,
        find: 'stored: readonly NoticeRow[]): Promise<ReadNotice[]> {',
        put: 'stored: readonly NoticeRow[], then?: Access): Promise<ReadNotice[]> {',
      },
      {
        file: READ_NOTICES,
        find: 'incident ? accessOf(incident, reader) :',
        put: 'incident ? (then ?? accessOf(incident, reader)) :',
      },
      {
        file: 'server/notices/push-text.ts',
        find: 'await readNotices(actor, pushed)',
        put: "await readNotices(actor, pushed, 'room')",
      },
    ],
  },
  {
    ...{ id: 'left-presence', name: 'presence for whoever was ever in the room' },
    noticedBy: { test: 'T10', scale: 0.1, complaint: /somebody removed heard who went/ },
    edits: [
      {
        file: 'server/socket/whispers.ts',
        find: 'other.incident_id = mine.incident_id AND other.seated AND',
        put: 'other.incident_id = mine.incident_id AND',
      },
    ],
  },
  {
    ...{ id: '18', name: 'no end to what a slow consumer is owed' },
    noticedBy: { test: 'T22', scale: 1, complaint: /not cut/ },
    edits: [{ file: SOCKETS, find: '    startSlowConsumerGuard(io),\n', put: '' }],
  },
  {
    ...{ id: '19', name: 'list changes without a version' },
    noticedBy: { test: 'T7', scale: 0.2, complaint: /waiting/ },
    edits: [
      {
        file: 'components/live/reduce-lists.ts',
        find: '    if ((state.waiting[incident.id]?.seq ?? 0) > incident.seq) return state\n',
        put: '',
      },
    ],
  },
]
