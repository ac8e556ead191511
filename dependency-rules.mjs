const folder = (name) => `^${name}/`
const packages = (...names) => names.map((name) => `(^|/)node_modules/${name}(/|$)`)
const TESTS = '\\.i?test\\.tsx?$|/testing/'

/** One forbidden import: who, what, and why in one sentence. */
const never = (name, from, to, comment) => ({ name, severity: 'error', comment, from: { pathNot: TESTS, ...from }, to })

/** DESIGN's table "Who may import whom". @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    never(
      'lib-is-pure',
      { path: folder('lib') },
      { pathNot: [folder('lib'), ...packages('zod')] },
      'lib is the product: it runs the same on server and clients, so it knows nothing of either.',
    ),
    never(
      'actions-stand-alone',
      { path: '^lib/actions/(?!index|define-action|inputs)' },
      { path: '^lib/actions/(?!define-action|inputs)' },
      'An action never knows another action.',
    ),
    never(
      'browsers-read-no-input',
      { path: '^(components/|lib/(?!actions/inputs|testing/))' },
      { path: '^lib/actions/inputs', dependencyTypesNot: ['type-only'] },
      'Schemas bring 17 kB with them, and only the server has to distrust.',
    ),
    never(
      'server-knows-no-pixels',
      { path: folder('server') },
      { path: ['^components/', '^app/'] },
      'The server serves any client.',
    ),
    never(
      'only-boot-knows-next',
      { path: folder('server'), pathNot: [TESTS, '^server/(index\\.ts$|auth/|launch/)'] },
      { path: packages('next') },
      'Pages come to the server, never the other way round.',
    ),
    never(
      'server-never-renders',
      { path: folder('server') },
      { path: packages('react', 'react-dom', 'socket.io-client') },
      'Rendering and live clients belong to components and app.',
    ),
    never(
      'components-know-no-server',
      { path: folder('components') },
      { path: ['^server/', '^app/', ...packages('@prisma', 'pg', 'next-auth', 'socket.io')] },
      'Components are given what they show.',
    ),
    never(
      'one-live-client',
      { path: '^(components|app)/', pathNot: [TESTS, '^components/live/'] },
      { path: packages('socket.io-client') },
      'One connection and one store, in components/live.',
    ),
    never(
      'ui-has-no-domain',
      { path: folder('components/ui') },
      { path: ['^lib/', '^components/(?!ui/)'] },
      'components/ui has no domain words.',
    ),
    never(
      'app-reads-through-queries',
      { path: folder('app') },
      {
        path: '^server/',
        pathNot: '^server/(queries|auth|accounts|areas|assets|attachments|guests|http|notices|services)(/|\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
      'Pages read through queries and change through accounts; everything else is reached through the running services.',
    ),
    never(
      'app-touches-no-socket-or-store',
      { path: folder('app') },
      { path: '^server/(socket/|incident/(store|rows|append))' },
      'The store knows the columns; nobody else does, not even their types.',
    ),
    never(
      'prisma-stops-early',
      {
        path: '^(app|server)/',
        pathNot: [
          TESTS,
          '^server/(db|services|start-services|notices/|incident/|queries/|accounts|areas|assets|auth/|launch/|generated/)',
        ],
      },
      { path: ['^server/generated/', ...packages('@prisma')] },
      'Prisma types stop at the store, the queries and the accounts.',
    ),
    never(
      'no-cycles',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      'Callers above callees.',
    ),
    never(
      'bench-stands-outside',
      { path: folder('bench') },
      { path: ['^(app|components)/', '^server/(?!launch/|testing/)'] },
      'The bench measures the built product from outside: it starts it, and talks to it over its wire.',
    ),
    never('imports-exist', {}, { couldNotResolve: true }, 'Every import exists.'),
    never(
      'tests-stay-tests',
      { path: '^(app|components|lib|server)/' },
      { path: '\\.i?test\\.tsx?$|^(bench|e2e|torture)/|^(lib|server)/testing/' },
      'Nothing that ships depends on a test or a bench.',
    ),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^server/generated/'] },
    exclude: { path: '^server/generated/prisma/(internal|models)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
    progress: { type: 'none' },
  },
}
