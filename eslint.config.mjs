import js from '@eslint/js'
import next from '@next/eslint-plugin-next'
import reactHooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'

/** Selectors nobody may write, each with the reason a person is told. */
const banned = (...rules) => ['error', ...rules.map(([selector, message]) => ({ selector, message }))]
const calls = (object, names) => `CallExpression[callee.object.name='${object}'][callee.property.name=/^(${names})$/]`
const text = (pattern) => `:matches(Literal[value=/${pattern}/], TemplateElement[value.raw=/${pattern}/])`

const everywhere = [
  [calls('io', 'emit'), 'io.emit reaches everybody: publish through the fan-out, which computes the audience (SO7).'],
  ["[name='dangerouslySetInnerHTML'], [key.name='dangerouslySetInnerHTML']", 'User text is never HTML (IN5).'],
  [
    'ExpressionStatement > Literal[value=/^use (server|cache)/]',
    'Server actions and cached components stay off (WE3).',
  ],
]
const rawSql = [
  'MemberExpression[property.name=/^\\$(query|execute)RawUnsafe$/]',
  'Raw SQL from strings belongs to migrations and tests only (IN2).',
]
const rawSocket = [calls('socket', 'on|once|onAny'), 'Every event goes through the one wrapper in server/socket (SO5).']

const palette =
  'slate|gray|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose'
const pixels = [
  [
    text('#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\\b(?!-)'),
    'Colours come from the tokens, so that every theme holds.',
  ],
  [
    text(`(^|[\\s:!])[a-z-]+-((${palette})-[0-9]{2,3}|black|white)(\\s|\\u002f|$)`),
    'Colours come from the tokens, so that every theme holds.',
  ],
  [
    text(
      '(^|[\\s:!-])((m|p|scroll-m|scroll-p)[lr]|left|right|border-[lr]|rounded-([lr]|[tb][lr]))(-[0-9a-z\\[(]|\\s|$)',
    ),
    'Use the logical direction (ms, me, ps, pe, start, end), so that every script reads right.',
  ],
  [text('(^|[\\s:!])((text|float|clear)-(left|right))(\\s|$)'), 'Use the logical direction (start, end).'],
]

const random = { object: 'Math', property: 'random', message: 'Use crypto; ids are UUIDv7.' }
const impure = [
  random,
  { object: 'Date', property: 'now', message: 'lib has no clock: pass the time in.' },
  { object: 'performance', property: 'now', message: 'lib has no clock: pass the time in.' },
  { object: 'crypto', property: 'randomUUID', message: 'lib has no randomness: pass the id in.' },
  { object: 'crypto', property: 'getRandomValues', message: 'lib has no randomness: pass the bytes in.' },
]

export default ts.config(
  { ignores: ['.next/', '.build/', '.data/', '.test/', 'server/generated/', 'next-env.d.ts', 'test-results/'] },
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.mjs'] } } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-properties': ['error', random],
      'no-restricted-syntax': banned(...everywhere, rawSql, rawSocket),
    },
  },
  // Playwright reads a fixture's needs from its parameter: one that needs nothing has an empty pattern.
  { files: ['e2e/support/**'], rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] } },
  {
    files: ['server/socket/**', 'server/testing/**', 'bench/**', 'torture/**'],
    rules: { 'no-restricted-syntax': banned(...everywhere, rawSql) },
  },
  { files: ['lib/**'], ignores: ['**/*.test.ts'], rules: { 'no-restricted-properties': ['error', ...impure] } },
  {
    files: ['app/**', 'components/**'],
    plugins: { '@next/next': next, 'react-hooks': reactHooks },
    rules: {
      ...next.configs.recommended.rules,
      ...next.configs['core-web-vitals'].rules,
      '@next/next/no-img-element': 'off', // The image optimizer is off; pictures come from the device or by its own rules.
      ...reactHooks.configs.flat.recommended.rules,
      'no-restricted-syntax': banned(...everywhere, rawSql, rawSocket, ...pixels),
    },
  },
  {
    files: ['components/live/**'],
    rules: { 'no-restricted-syntax': banned(...everywhere, rawSql, ...pixels) },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', '**/*.itest.ts', 'e2e/**', 'server/testing/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': banned(...everywhere),
    },
  },
  { files: ['**/*.mjs'], extends: [ts.configs.disableTypeChecked], languageOptions: { globals: nodeGlobals() } },
)

function nodeGlobals() {
  const names = [
    'process',
    'console',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'URL',
    'performance',
  ]
  return Object.fromEntries(names.map((name) => [name, 'readonly']))
}
