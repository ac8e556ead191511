import type { Fault } from './fault'

/** Those that integration tests must notice, and a unit test. */
export const NOTICED_BY_INTEGRATION: readonly Fault[] = [
  {
    ...{ id: '9', name: 'sockets from any origin' },
    noticedBy: { file: 'server/socket/sockets.itest.ts', title: 'lets in the signed-in from our own origin only' },
    edits: [
      {
        file: 'server/socket/index.ts',
        find: 'decide(null, door.admits(request))',
        put: 'decide(null, Boolean(request))',
      },
    ],
  },
  {
    ...{ id: '10', name: 'an event that is handled without a look at its shape' },
    noticedBy: { file: 'server/socket/sockets.itest.ts', title: 'survives what is malformed or too large' },
    edits: [
      {
        file: 'server/socket/serve.ts',
        find: "if (!parsed.success) return refuse('bad-input')",
        put: 'if (!parsed.success) throw parsed.error',
      },
    ],
  },
  {
    ...{ id: '11', name: 'a shape that lets unknown fields through' },
    noticedBy: { file: 'server/accounts/people.itest.ts', title: 'leaves no trace when it is refused' },
    edits: [{ file: 'server/accounts/create-person.ts', find: 'z.strictObject({', put: 'z.object({' }],
  },
  {
    ...{ id: '12', name: 'an attachment without the participant check' },
    noticedBy: {
      file: 'server/attachments/attachments.itest.ts',
      title: 'only its author sends, only the room reads, and others learn nothing',
    },
    edits: [
      {
        file: 'server/attachments/answer-attachments.ts',
        find: "found?.access === 'room' || found?.access === 'preview'",
        put: "found !== undefined || incidentId !== ''",
      },
    ],
  },
  {
    ...{ id: '13', name: 'SVG shown inline' },
    noticedBy: { file: 'server/attachments/hostile.itest.ts', title: 'T16 every hostile file has the outcome' },
    edits: [
      {
        file: 'lib/attachments.ts',
        find: "'image/jpeg', 'image/png', 'image/webp']",
        put: "'image/jpeg', 'image/png', 'image/webp', 'image/svg+xml']",
      },
      {
        file: 'lib/attachments.ts',
        find: "'image/webp': ['webp'],",
        put: "'image/webp': ['webp'], 'image/svg+xml': ['svg', 'xml'],",
      },
      {
        file: 'server/attachments/inspect.ts',
        find: "'audio/webm': ['audio/webm', 'video/webm'],",
        put: "'audio/webm': ['audio/webm', 'video/webm'], 'image/svg+xml': ['application/xml', 'image/svg+xml'],",
      },
    ],
  },
  {
    ...{ id: '15', name: 'a push with the text of a message' },
    noticedBy: {
      file: 'server/notices/notices.itest.ts',
      title: 'by a push that carries an id and nothing of what was said',
    },
    edits: [
      {
        file: 'server/notices/push-to-person.ts',
        find: 'SELECT id, kind FROM notice WHERE',
        put: "SELECT concat(id, ' ', (SELECT e.fact ->> 'text' FROM entry e WHERE e.incident_id = notice.incident_id AND e.seq = notice.seq)) AS id, kind FROM notice WHERE",
      },
    ],
  },
  {
    ...{ id: '16', name: 'deactivated admins counted' },
    noticedBy: { file: 'server/accounts/last-admin.itest.ts', title: 'when the last one gives the role up' },
    edits: [
      {
        file: 'server/accounts/change-person.ts',
        find: "SELECT id::text, active AND 'admin' = ANY(roles) AS admin FROM person\n      WHERE id = ${personId}::uuid OR (active AND 'admin' = ANY(roles))",
        put: "SELECT id::text, 'admin' = ANY(roles) AS admin FROM person\n      WHERE id = ${personId}::uuid OR ('admin' = ANY(roles))",
      },
    ],
  },
  {
    ...{ id: '17b', name: 'a session that is only checked when a socket opens' },
    noticedBy: {
      file: 'server/socket/sockets.itest.ts',
      title: 'a session ended behind this process stops the very next message',
    },
    edits: [
      {
        file: 'server/incident/append.ts',
        find: 's.id = g.session_id AND s.ended_at IS NULL AND s.expires_at > now()',
        put: 's.id = g.session_id',
      },
    ],
  },
  {
    ...{ id: '20', name: 'an answer with the text of an error' },
    noticedBy: { file: 'server/http/json-route.itest.ts', title: 'keeps an error’s text to itself' },
    edits: [
      {
        file: 'server/http/json-route.ts',
        find: "refuse('unavailable', undefined, { correlation })",
        put: "refuse('unavailable', undefined, { correlation, error: String(error) })",
      },
    ],
  },
  {
    ...{ id: 'audit', name: 'audit entries that can be changed' },
    noticedBy: { file: 'server/accounts/audit.itest.ts', title: 'stays as it was, whatever the application tries' },
    edits: [
      {
        file: 'prisma/migrations/0003_append_only_audit/migration.sql',
        find: 'BEFORE UPDATE OR DELETE OR TRUNCATE',
        put: 'BEFORE TRUNCATE',
      },
    ],
  },
  {
    ...{ id: 'floods', name: 'a flood that is only refused' },
    noticedBy: { file: 'server/socket/floods.itest.ts', title: 'is cut, even if it only sends refused' },
    edits: [{ file: 'server/socket/floods.ts', find: '    cut(socket)\n', put: '' }],
  },
  {
    ...{ id: 'packages', name: 'a package that runs a script when it is installed' },
    noticedBy: { file: 'security/supply-chain.test.ts', title: 'are at or above their floors' },
    edits: [
      {
        file: 'package-lock.json',
        find: '"node_modules/next": {',
        put: '"node_modules/next": {\n      "hasInstallScript": true,',
      },
    ],
  },
]
