import { readFileSync } from 'node:fs'
import { SYSTEM_ID } from '../../../../lib/people'
import { PROTOCOL } from '../../../../lib/wire'
import { FIELDS } from '../../../env-schema'
import { commandEnvelope } from '../../../incident/command-envelope'
import { PAGE } from '../../../queries/entries-page'
import { CLOSED_PAGE } from '../../../queries/inbox'
import { previewInput, seenInput, syncInput, whisperInput } from '../../../socket/inputs'
import { declarationsIn } from './declarations'
import { commandReference, commandSchemas, entryReference, refusalReference } from './reference'
import { schemaText } from './schema-table'

const FOLDER = 'server/launch/docs/protocol'

/** docs/protocol.md: the template with everything that the code knows filled in. Reads from the project folder. */
export function protocolPage(): string {
  const parts: Record<string, string> = {
    protocol: String(PROTOCOL),
    systemId: SYSTEM_ID,
    idleHours: preset('SESSION_IDLE_HOURS'),
    absoluteDays: preset('SESSION_ABSOLUTE_DAYS'),
    socketsPerPerson: preset('MAX_SOCKETS_PER_USER'),
    socketsPerAddress: preset('MAX_SOCKETS_PER_IP'),
    messages: preset('RATE_MESSAGES_PER_10S'),
    others: preset('RATE_OTHER_PER_MIN'),
    page: String(PAGE),
    closedPage: String(CLOSED_PAGE),
    types: types(),
    commands: commandReference(),
    entries: entryReference(),
    refusals: refusalReference(),
    envelope: jsonBlock(schemaText(commandEnvelope)),
    schemas: commandSchemas(),
    events: events(),
  }
  return readFileSync(`${FOLDER}/template.md`, 'utf8').replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const part = parts[name]
    if (part === undefined) throw new Error(`The template asks for ${name}`)
    return part
  })
}

function types(): string {
  const declarations = [
    declarationsIn('lib/people.ts', ['Role', 'Availability', 'PersonCard']),
    declarationsIn('lib/assets.ts', ['AssetName', 'Asset', 'AssetList', 'AssetIncident']),
    declarationsIn('lib/incident/status.ts', ['Status', 'Outcome']),
    declarationsIn('lib/incident/situation.ts', ['Situation']),
    declarationsIn('lib/incident/incident.ts', ['SeatRole', 'Seat', 'Guest', 'LastMessage', 'Incident']),
    declarationsIn('lib/incident/rights.ts', ['Access']),
    declarationsIn('lib/incident/redact.ts', ['IncidentHeader']),
    declarationsIn('lib/incident/entry.ts', ['Entry', 'HiddenEntry']),
    declarationsIn('lib/incident/commands.ts', ['Command']),
    declarationsIn('lib/refusals.ts', ['RefusalCode', 'Refusal']),
    declarationsIn('lib/wire.ts'),
  ]
  return ['```ts', declarations.join('\n\n'), '```'].join('\n')
}

function events(): string {
  const inputs = { sync: syncInput, preview: previewInput, seen: seenInput, whisper: whisperInput }
  const schemas = Object.entries(inputs).map(([name, schema]) => `"${name}": ${schemaText(schema)}`)
  return jsonBlock(`{\n${schemas.join(',\n')}\n}`)
}

function jsonBlock(text: string): string {
  return ['```json', JSON.stringify(JSON.parse(text), null, 2), '```'].join('\n')
}

/** What a setting is when nobody sets it. */
function preset(name: keyof typeof FIELDS): string {
  return String(FIELDS[name].parse(undefined))
}
