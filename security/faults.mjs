/**
 * Mistakes somebody could make, each as an edit of one file, with the test that must notice. The numbers are those of the list
 * of faults that tests must find; `security/teeth.mjs` makes each and runs its test.
 * @type {{ number: number, name: string, file: string, find: string, put: string, test: string, title: string }[]}
 */
export const FAULTS = [
  {
    ...{ number: 9, name: 'sockets from any origin' },
    ...{
      file: 'server/socket/index.ts',
      find: 'decide(null, isSameOrigin(request))',
      put: 'decide(null, Boolean(request))',
    },
    ...{ test: 'server/socket/sockets.itest.ts', title: 'lets in the signed-in from our own origin only' },
  },
  {
    ...{ number: 10, name: 'an event that is handled without a look at its shape' },
    ...{
      file: 'server/socket/serve.ts',
      find: "if (!parsed.success) return refuse('bad-input')",
      put: 'if (!parsed.success) throw parsed.error',
    },
    ...{ test: 'server/socket/sockets.itest.ts', title: 'survives what is malformed or too large' },
  },
  {
    ...{ number: 11, name: 'a shape that lets unknown fields through' },
    ...{ file: 'server/accounts/create-person.ts', find: 'z.strictObject({', put: 'z.object({' },
    ...{ test: 'server/accounts/people.itest.ts', title: 'leaves no trace when it is refused' },
  },
  {
    ...{ number: 16, name: 'deactivated admins counted' },
    ...{
      file: 'server/accounts/change-person.ts',
      find: "SELECT id::text, active AND 'admin' = ANY(roles) AS admin FROM person\n      WHERE id = ${personId}::uuid OR (active AND 'admin' = ANY(roles))",
      put: "SELECT id::text, 'admin' = ANY(roles) AS admin FROM person\n      WHERE id = ${personId}::uuid OR ('admin' = ANY(roles))",
    },
    ...{ test: 'server/accounts/last-admin.itest.ts', title: 'when the last one gives the role up' },
  },
  {
    ...{ number: 17, name: 'a session that is only checked when a socket opens' },
    ...{
      file: 'server/incident/append.ts',
      find: 's.id = g.session_id AND s.ended_at IS NULL AND s.expires_at > now()',
      put: 's.id = g.session_id',
    },
    ...{
      test: 'server/socket/sockets.itest.ts',
      title: 'a session ended behind this process stops the very next message',
    },
  },
  {
    ...{ number: 20, name: 'an answer with the text of an error' },
    ...{
      file: 'server/http/json-route.ts',
      find: "refuse('unavailable', undefined, { correlation })",
      put: "refuse('unavailable', undefined, { correlation, error: String(error) })",
    },
    ...{ test: 'server/http/json-route.itest.ts', title: 'keeps an error’s text to itself' },
  },
  {
    ...{ number: 0, name: 'audit entries that can be changed' },
    ...{
      file: 'prisma/migrations/0003_append_only_audit/migration.sql',
      find: 'BEFORE UPDATE OR DELETE OR TRUNCATE',
      put: 'BEFORE TRUNCATE',
    },
    ...{ test: 'server/accounts/audit.itest.ts', title: 'stays as it was, whatever the application tries' },
  },
  {
    ...{ number: 0, name: 'a flood that is only refused' },
    ...{ file: 'server/socket/floods.ts', find: '    cut(socket)\n', put: '' },
    ...{ test: 'server/socket/floods.itest.ts', title: 'is cut, even if it only sends refused' },
  },
]
