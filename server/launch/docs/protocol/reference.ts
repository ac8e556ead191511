import { readdirSync, readFileSync } from 'node:fs'
import { ACTIONS } from '../../../../lib/actions'
import { INPUTS } from '../../../../lib/actions/inputs'
import type { CommandName } from '../../../../lib/incident/commands'
import { SENTENCES } from '../../../../lib/refusal-sentences'
import type { RefusalCode } from '../../../../lib/refusals'
import { statusOf } from '../../../http/refusal-status'
import { refusalsIn } from './declarations'
import { EFFECTS, PURPOSES } from './meanings'
import { fieldTable, schemaText } from './schema-table'
import { story } from './story'

/** Every command: what it is for, its input, an example, how it can be refused, and the entry it makes. */
export function commandReference(): string {
  const told = story()
  const sources = actionSources()
  return ACTIONS.map((action) => {
    const example = told.find(({ command }) => command.name === action.name)
    if (!example) throw new Error(`The story has no ${action.name}`)
    const codes = refusalsIn(sources[action.name] ?? '').map((code) => `[\`${code}\`](#refusals)`)
    return [
      `### ${action.name}`,
      PURPOSES[action.name],
      fieldTable(INPUTS[action.name]),
      json(example.command),
      codes.length > 0 ? `Refused as ${codes.join(', ')}.` : '',
      `Makes [\`${action.entry}\`](#${anchor(action.entry)}).`,
    ]
      .filter(Boolean)
      .join('\n\n')
  }).join('\n\n')
}

/** Every entry: what it changes, with the example that the story's actions made. */
export function entryReference(): string {
  const told = story()
  return ACTIONS.map((action) => {
    const example = told.find(({ entry }) => entry.type === action.entry)
    if (!example) throw new Error(`The story has no ${action.entry}`)
    const changes = `Here it changed the incident to:\n\n${json(example.changes)}`
    return [`### ${action.entry}`, EFFECTS[action.entry], json(example.entry), changes].join('\n\n')
  }).join('\n\n')
}

export function refusalReference(): string {
  const rows = (Object.keys(SENTENCES) as RefusalCode[]).map(
    (code) => `| \`${code}\` | ${statusOf(code)} | ${SENTENCES[code]} |`,
  )
  return ['| code | HTTP | sentence |', '| --- | --- | --- |', ...rows].join('\n')
}

/** Every command's input as JSON Schema, by name. */
export function commandSchemas(): string {
  const schemas = ACTIONS.map((action) => `"${action.name}": ${schemaText(INPUTS[action.name])}`)
  return json(JSON.parse(`{${schemas.join(',')}}`))
}

/** The source of each action, by the command it declares. */
function actionSources(): Partial<Record<CommandName, string>> {
  const files = readdirSync('lib/actions').filter((file) => !file.includes('.test.'))
  const sources = files.map((file) => readFileSync(`lib/actions/${file}`, 'utf8'))
  return Object.fromEntries(
    ACTIONS.map(({ name }) => [name, sources.find((source) => source.includes(`name: '${name}',`))]),
  )
}

function json(value: unknown): string {
  return ['```json', JSON.stringify(value, null, 2), '```'].join('\n')
}

function anchor(type: string): string {
  return type.replaceAll('.', '')
}
