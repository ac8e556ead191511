import type { Edit, Fault } from './fault'

const SERVE = 'server/socket/serve.ts'
const BEFORE_THE_SHAPE = '  const parsed = input.safeParse(payload)\n'
/** Something is done with whatever comes, before anything looks at it. */
const withEverything = (done: string): Edit => ({ file: SERVE, find: BEFORE_THE_SHAPE, put: done + BEFORE_THE_SHAPE })

const T12 = 'e2e/security/t12-'
const EVENTS = { story: 'e2e/security/t14-events.spec.ts', title: 'hostile events end no process' }
const GUESSES = {
  story: 'e2e/security/t18-sign-in.spec.ts',
  title: 'T18 guesses in three shapes are looked at a few times only',
  pages: true,
  settings: { FIELDLINE_GUESSES: '300' },
} as const

/** Those that stories against the running server must notice. */
export const NOTICED_BY_STORIES: readonly Fault[] = [
  {
    ...{ id: 'reads', name: 'experts who read every room of their area' },
    noticedBy: {
      story: `${T12}reads.spec.ts`,
      title: 'T12 every reading event and route tells every actor',
      complaint: /area expert, in_progress/,
    },
    edits: [{ file: 'lib/incident/rights.ts', find: "? 'preview' : 'header'", put: "? 'preview' : 'room'" }],
  },
  {
    ...{ id: 'commands', name: 'a door that lets somebody do what is another’s' },
    noticedBy: {
      story: `${T12}commands.spec.ts`,
      title: 'T12 every command, actor and status is told the same at both doors',
      complaint: /socket [^\n]+: ✔, not owner-only/,
    },
    edits: [{ file: 'lib/incident/rights.ts', find: "nudge: ['owner']", put: "nudge: ['owner', 'creator']" }],
  },
  {
    ...{ id: '10b', name: 'an event that is handled without a look at its shape' },
    noticedBy: { ...EVENTS, complaint: /unavailable to/, settings: { FIELDLINE_FUZZ: '2000' } },
    edits: [
      {
        file: SERVE,
        find: "if (!parsed.success) return refuse('bad-input')",
        put: 'if (!parsed.success) throw parsed.error',
      },
    ],
  },
  {
    ...{ id: 'holds', name: 'work that grows with the square of what is sent' },
    noticedBy: {
      ...EVENTS,
      complaint: /how long one turn of the server’s work took/,
      settings: { FIELDLINE_FUZZ: '2000' },
    },
    edits: [
      withEverything(
        "  const sent = JSON.stringify(payload) ?? ''\n  let alike = 0\n  for (const one of sent) for (const other of sent) if (one === other) alike += 1\n",
      ),
    ],
  },
  {
    ...{ id: 'keeps', name: 'a process that keeps something of all it was sent' },
    noticedBy: { ...EVENTS, complaint: /how much the process keeps of it/, settings: { FIELDLINE_FUZZ: '20000' } },
    edits: [
      withEverything("  kept.push(Buffer.alloc(4_096, JSON.stringify(payload) ?? ''))\n"),
      { file: SERVE, find: 'function outcomeOf(', put: 'const kept: Buffer[] = []\n\nfunction outcomeOf(' },
    ],
  },
  {
    ...{ id: '9b', name: 'sockets from any origin' },
    noticedBy: {
      story: 'e2e/security/t15-origins.spec.ts',
      title: 'T15 no socket opens for another site',
      complaint: /from https:\/\/evil\.example/,
    },
    edits: [
      {
        file: 'server/socket/index.ts',
        find: 'decide(null, door.admits(request))',
        put: 'decide(null, Boolean(request))',
      },
    ],
  },
  {
    ...{ id: 'sites', name: 'requests of another site that are taken' },
    noticedBy: {
      story: 'e2e/security/t15-origins.spec.ts',
      title: 'T15 nothing is changed for another site',
      complaint: /"origin":"https:\/\/evil\.example"/,
    },
    edits: [{ file: 'server/http/request-rules.ts', find: '  if (!isSameOrigin(request)) return 403\n', put: '' }],
  },
  {
    ...{ id: 'html', name: 'words that are read as HTML' },
    noticedBy: {
      story: 'e2e/security/t17-scripts.spec.ts',
      title: 'T17 500 scripts in messages, titles and names are read as text',
      complaint: /executions=[1-9]\d*|Received string: +"java[^"]*"/,
      pages: true,
    },
    edits: [
      {
        file: 'components/incident/rich-text.tsx',
        find: '<Fragment key={index}>{part.text}</Fragment>',
        put: '<span key={index} dangerouslySetInnerHTML={{ __html: part.text }} />',
      },
    ],
  },
  {
    ...{ id: 'unknown', name: 'a sign-in that is quicker where nobody has that name' },
    noticedBy: {
      story: 'e2e/security/t18-sign-in.spec.ts',
      title: 'T18 nobody can tell by answer or time whether an account exists',
      complaint: /timing-auc=(?:1\.|0\.9)\d+/,
      pages: true,
    },
    edits: [
      {
        file: 'server/auth/passwords.ts',
        find: 'verify(hash ?? NOBODYS, normal(password))',
        put: 'hash && verify(hash, normal(password))',
      },
    ],
  },
  {
    ...{ id: 'sprayed', name: 'guesses that are counted for each account alone' },
    noticedBy: { ...GUESSES, complaint: /many accounts from one address/ },
    edits: [
      {
        file: 'server/auth/sign-in-limits.ts',
        find: 'const counted = device ? [perAccount] : [perAccount, { limit: limits().address, key: network }]',
        put: 'const counted = [perAccount]',
      },
    ],
  },
  {
    ...{ id: 'locked-out', name: 'an account that strangers lock for its owner too' },
    noticedBy: { ...GUESSES, complaint: /the right password, from a known device/ },
    edits: [
      { file: 'server/auth/sign-in.ts', find: 'const isLocked = !known && failures', put: 'const isLocked = failures' },
    ],
  },
  {
    ...{ id: 'crowd', name: 'passwords hashed where messages are handled, however many wait' },
    noticedBy: {
      story: 'e2e/security/t18-sign-in.spec.ts',
      title: 'T18 a crowd that signs in does not slow the conversation down',
      complaint: /chat-p95=(?:[3-9]\d\d|\d{4,})ms/,
      pages: true,
    },
    edits: [
      {
        file: 'server/auth/passwords.ts',
        find: "import { hash as argon2, verify } from '@node-rs/argon2'",
        put: "import { hash as argon2, verifySync as verify } from '@node-rs/argon2'",
      },
      {
        file: 'server/auth/passwords.ts',
        find: 'return turnstile().run(() => Promise.all([verify(hash ?? NOBODYS, normal(password)), other()]))',
        put: 'return Promise.all([verify(hash ?? NOBODYS, normal(password)), other()])',
      },
    ],
  },
  {
    ...{ id: 'fetches', name: 'a server that looks at what people link to' },
    noticedBy: {
      story: 'e2e/security/t19-outbound.spec.ts',
      title: 'T19 the server goes nowhere but to its database',
      complaint: /outbound=[1-9]\d*/,
    },
    edits: [
      {
        file: 'server/socket/fan-out.ts',
        find: '  tellLists(io, before, after, cast?.people ?? [])\n',
        put: '  tellLists(io, before, after, cast?.people ?? [])\n  void fetch(after.lastMessage?.text ?? after.title).catch(() => undefined)\n',
      },
    ],
  },
  {
    ...{ id: 'floods-b', name: 'a flood that is only refused' },
    noticedBy: {
      story: 'e2e/security/t21-floods.spec.ts',
      title: 'end with the connection that sends them',
      complaint: /rss=\+\d{3,}MB/,
    },
    edits: [{ file: 'server/socket/floods.ts', find: '    cut(socket)\n', put: '' }],
  },
  {
    ...{ id: 'headers', name: 'a response without one of its headers' },
    noticedBy: {
      story: 'e2e/security/t33-headers.spec.ts',
      title: 'T33 every response has the headers of the table',
      complaint: /x-content-type-options: missing/,
    },
    edits: [{ file: 'server/http/security-headers.ts', find: "    'x-content-type-options': 'nosniff',\n", put: '' }],
  },
]
