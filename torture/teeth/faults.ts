/** A mistake somebody could make, as an edit of the tree, and the test that must notice. */
export type Fault = {
  /** Its number in the list of faults that tests must find. */
  number: number
  name: string
  test: string
  /** Part of the test's full measure that is enough to see it. */
  scale: number
  /** What the red line must complain of: a test that fails for another reason proves nothing. */
  complaint: RegExp
  edits: readonly Edit[]
}
export type Edit = { file: string; find: string; put: string }

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

export const FAULTS: readonly Fault[] = [
  {
    ...{ number: 1, name: 'an answer before the commit', test: 'T3', scale: 0.3, complaint: /lost ×/ },
    edits: [
      {
        file: LANE,
        find: '    const result = await flush({\n      before,',
        put: '    for (const { pending, decided } of made) {\n      pending.answer({ ok: true, seq: decided.entry.seq, at: decided.entry.at, number: after.number })\n    }\n    const result = await flush({\n      before,',
      },
    ],
  },
  {
    ...{ number: 2, name: 'synchronous_commit off', test: 'T3', scale: 0.6, complaint: /lost ×/ },
    edits: [
      {
        file: 'server/start-services.ts',
        find: '    keepAlive: true,',
        put: "    keepAlive: true,\n    options: '-c synchronous_commit=off',",
      },
      {
        file: 'server/start-services.ts',
        find: "env.mode === 'production' ? await weakDurability(pool) : []",
        put: '[]',
      },
    ],
  },
  {
    ...{ number: 2, name: 'weak durability accepted', test: 'T3b', scale: 1, complaint: /weak setting was accepted/ },
    edits: [
      {
        file: 'server/start-services.ts',
        find: "env.mode === 'production' ? await weakDurability(pool) : []",
        put: '[]',
      },
    ],
  },
  {
    ...{ number: 3, name: 'command ids that are not unique', test: 'T6', scale: 0.2, complaint: /doubled ×/ },
    edits: [
      {
        file: CORE,
        find: 'CREATE UNIQUE INDEX "entry_by_id_command_id_key"',
        put: 'CREATE INDEX "entry_by_id_command_id_key"',
      },
    ],
  },
  {
    ...{ number: 4, name: 'commands not in line', test: 'T1', scale: 0.2, complaint: /gaps ×/ },
    edits: [
      everyCommandForItself,
      noKeyOfSeq,
      { file: APPEND, find: 'i.id = t.id AND i.seq = t.expected AND', put: 'i.id = t.id AND' },
    ],
  },
  {
    ...{
      number: 5,
      name: 'accepting by reading and then writing',
      test: 'T8',
      scale: 0.1,
      complaint: /exactly one winner/,
    },
    edits: [
      everyCommandForItself,
      noKeyOfSeq,
      { file: APPEND, find: 'AND i.seq = $19::int AND', put: 'AND $19::int > 0 AND' },
    ],
  },
  {
    ...{
      number: 6,
      name: 'fetching before subscribing',
      test: 'T5',
      scale: 0.2,
      complaint: /complete only after|stayed different/,
    },
    edits: [
      {
        file: 'server/socket/handshake.ts',
        find: '  await joinByAccount(socket)',
        put: '  setTimeout(() => void joinByAccount(socket), 300)',
      },
    ],
  },
  {
    ...{ number: 7, name: 'catching up by time', test: 'T4', scale: 0.2, complaint: /holes ×/ },
    edits: [
      {
        file: 'server/queries/room-view.ts',
        find: 'entriesBetween(incidentId, since + 1, incident.seq)',
        put: "entriesBetween(incidentId, since, incident.seq).then((all) => all.filter(({ at }) => at > (all[0]?.at ?? '')))",
      },
    ],
  },
  {
    ...{ number: 8, name: 'connection state recovery', test: 'T9', scale: 0.1, complaint: /let in again/ },
    edits: [
      {
        file: SOCKETS,
        find: '    pingTimeout: 10_000,',
        put: '    pingTimeout: 10_000,\n    connectionStateRecovery: {},',
      },
    ],
  },
  {
    ...{ number: 14, name: 'presence without an end', test: 'T13', scale: 0.1, complaint: /25 s after vanishing/ },
    edits: [{ file: SOCKETS, find: '    pingInterval: 10_000,', put: '    pingInterval: 600_000,' }],
  },
  {
    ...{ number: 17, name: 'sockets that outlive their session', test: 'T9', scale: 0.1, complaint: /never cut/ },
    edits: [
      {
        file: 'server/socket/revoke.ts',
        find: 'io.in(roomOf.session(id)).disconnectSockets(true)',
        put: 'services().log.info(id)',
      },
    ],
  },
  {
    ...{ number: 18, name: 'no end to what a slow consumer is owed', test: 'T22', scale: 1, complaint: /not cut/ },
    edits: [{ file: SOCKETS, find: '    startSlowConsumerGuard(io),\n', put: '' }],
  },
  {
    ...{ number: 19, name: 'list changes without a version', test: 'T7', scale: 0.2, complaint: /waiting/ },
    edits: [
      {
        file: 'components/live/reduce.ts',
        find: '    if ((state.waiting[incident.id]?.seq ?? 0) > incident.seq) return state\n',
        put: '',
      },
    ],
  },
]
