import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse } from 'yaml'
import { startTestServer, type TestServer } from '../server/testing/start-server'

type Dashboard = { panels: { targets?: { expr: string }[] }[] }
type Rules = { groups: { rules: { alert: string; expr: string; annotations: object }[] }[] }

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

/** Prometheus makes this one of every scrape. */
const OWN = 'up'

function metricsIn(expression: string): string[] {
  return expression.match(/\b(fieldline|nodejs|process)_\w+|\bup\b/g) ?? []
}

it('every metric that the dashboard and the alerts name exists, and every one of ours is looked at', async () => {
  const dashboard = JSON.parse(await readFile('deploy/grafana/fieldline.json', 'utf8')) as Dashboard
  const { groups } = parse(await readFile('deploy/prometheus/alerts.yml', 'utf8')) as Rules
  const rules = groups.flatMap((group) => group.rules)
  const expressions = [
    ...dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)),
    ...rules.map(({ expr }) => expr),
  ]
  const named = new Set(expressions.flatMap(metricsIn))
  const text = await (await fetch(server.metricsUrl)).text()
  const types = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name = '', type]) => ({ name, type }))
  const existing = new Set([
    OWN,
    ...types.flatMap(({ name, type }) =>
      type === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => name + end) : [name],
    ),
  ])
  expect([...named].filter((name) => !existing.has(name))).toEqual([])
  const watched = [...named].join(' ')
  const ours = types.filter(({ name }) => name.startsWith('fieldline_')).map(({ name }) => name)
  expect(ours.filter((name) => !watched.includes(name))).toEqual([
    'fieldline_client_events_total',
    'fieldline_sockets_opened_total',
  ])
  for (const { annotations } of rules) expect(Object.keys(annotations)).toEqual(['summary', 'action'])
  process.stdout.write(`monitoring: expressions=${expressions.length} metrics=${named.size} missing=0\n`)
})
