/**
 * One part of `npm test`: programs of node_modules/.bin, or scripts of ours (`.ts`, `.mjs`), run one after the other, and
 * where they report single tests.
 */
export type TestStep = {
  name: string
  programs: [name: string, ...args: string[]][]
  env?: Record<string, string>
  report?: { file: string; read: (json: never) => Counts }
}
export type Counts = { passed: number; failed: number; skipped: number }

type VitestReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number }
type TortureReport = { outcomes: { failures: string[]; skipped?: string }[] }
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }

const FOLDERS = ['app', 'bench', 'components', 'lib', 'server', 'e2e', 'torture', 'security']

/** Types and lint rest on them. */
export const ROUTE_TYPES: TestStep = { name: 'Types of routes', programs: [['next', 'typegen']] }

/** What only reads the files: beside the stories, which wait for browsers half of their time. */
export const READING: TestStep[] = [
  { name: 'Lint', programs: [['eslint', '.', '--max-warnings=0']] },
  { name: 'Format', programs: [['prettier', '--check', '--log-level=warn', '.']] },
  {
    name: 'Import rules',
    programs: [['depcruise', '--config', 'dependency-rules.mjs', ...FOLDERS]],
  },
  { name: 'Types', programs: [['tsc', '--noEmit']] },
]

export const TESTS: TestStep[] = [vitest('Unit tests', 'unit', 'screen'), vitest('Integration tests', 'integration')]

/** They run on the built application, so they come after the build. */
export const STORIES: TestStep = stories('Stories', 'people')
export const STORIES_ALONE: TestStep = stories('Stories alone', 'alone')

/** The built application under kills, cuts, clock jumps and races. */
export const TORTURE: TestStep = {
  name: 'Torture',
  programs: [['torture/main.mjs', '--built', '--ci', '--report', '.test/torture.json']],
  report: { file: '.test/torture.json', read: ({ outcomes }: TortureReport) => tortureCounts(outcomes) },
}

/** Measures the built application; fails on a collapse, not on noise. */
export const SHORT_BENCH: TestStep = { name: 'Bench, short', programs: [['bench/main.ts', '--short']] }

function vitest(name: string, ...projects: string[]): TestStep {
  const file = `.test/${projects[0] ?? name}.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  return {
    name,
    programs: [['vitest', 'run', ...projects.map((project) => `--project=${project}`), ...reporters]],
    report: {
      file,
      read: (json: VitestReport) => ({
        passed: json.numPassedTests,
        failed: json.numFailedTests,
        skipped: json.numPendingTests + json.numTodoTests,
      }),
    },
  }
}

function stories(name: string, project: string): TestStep {
  const file = `.test/${project}.json`
  return {
    name,
    programs: [['playwright', 'test', `--project=${project}`]],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    report: { file, read: ({ stats }: PlaywrightReport) => storyCounts(stats) },
  }
}

function storyCounts({ expected, unexpected, flaky, skipped }: PlaywrightReport['stats']): Counts {
  return { passed: expected, failed: unexpected + flaky, skipped }
}

function tortureCounts(outcomes: TortureReport['outcomes']): Counts {
  const failed = outcomes.filter(({ failures }) => failures.length > 0).length
  const skipped = outcomes.filter((outcome) => outcome.skipped !== undefined).length
  return { passed: outcomes.length - failed - skipped, failed, skipped }
}
