import { z } from 'zod'
import { line, text } from '../../../../lib/actions/inputs'

/** A JSON Schema as zod writes it, as far as our inputs use it. */
type Schema = {
  type?: string
  const?: unknown
  format?: string
  pattern?: string
  maxLength?: number
  enum?: unknown[]
  default?: unknown
  items?: Schema
  additionalProperties?: Schema | false
  properties?: Record<string, Schema>
  required?: string[]
}

const ONE_LINE = patternOf(line(1))
const LINES = patternOf(text(1))
/** Every zod integer carries it; a reader learns nothing from it. */
const NOISE = ['$schema', 'maximum', 'pattern']

export function jsonSchemaOf(schema: z.core.$ZodType): Schema {
  return z.toJSONSchema(schema, { io: 'input' }) as Schema
}

/** The fields of an input as a Markdown table; a sentence when there are none. */
export function fieldTable(schema: z.core.$ZodType): string {
  const { properties = {}, required = [] } = jsonSchemaOf(schema)
  const rows = Object.entries(properties).map(
    ([name, field]) => `| \`${name}\` | ${typeOf(field)} | ${presence(field, required.includes(name))} |`,
  )
  if (rows.length === 0) return 'Input: `{}`.'
  return ['| field | what it is | |', '| --- | --- | --- |', ...rows].join('\n')
}

/** The schema itself, for programs; patterns that only repeat a format are left out. */
export function schemaText(schema: z.core.$ZodType): string {
  return JSON.stringify(
    jsonSchemaOf(schema),
    (key, value: unknown) => (NOISE.includes(key) && (key !== 'pattern' || isUuid(value)) ? undefined : value),
    2,
  )
}

function typeOf(field: Schema): string {
  if (field.const !== undefined) return `\`${JSON.stringify(field.const)}\``
  if (field.enum) return field.enum.map((value) => `\`${String(value)}\``).join(', ')
  if (field.format === 'uuid') return 'UUID'
  if (field.format === 'date-time') return 'ISO 8601 time, UTC'
  if (field.type === 'integer') return 'whole number'
  if (field.type === 'array') return `list of ${typeOf(field.items ?? {})}`
  if (field.type === 'object' && field.properties) {
    return `{ ${Object.entries(field.properties)
      .map(([name, each]) => `\`${name}\`: ${typeOf(each)}`)
      .join(', ')} }`
  }
  if (field.type === 'object') return `object: UUID → ${typeOf(field.additionalProperties || {})}`
  if (field.type === 'string') return stringType(field)
  return field.type ?? 'anything'
}

function stringType({ pattern, maxLength }: Schema): string {
  const length = maxLength === undefined ? '' : `, at most ${maxLength} characters`
  if (pattern === ONE_LINE) return `one line of text${length}`
  return `${pattern === LINES ? 'text' : 'string'}${length}`
}

function presence(field: Schema, required: boolean): string {
  if (field.default !== undefined) return `may be left out: \`${JSON.stringify(field.default)}\``
  return required ? 'required' : 'may be left out'
}

function patternOf(schema: z.core.$ZodType): string | undefined {
  return jsonSchemaOf(schema).pattern
}

function isUuid(pattern: unknown): boolean {
  return typeof pattern === 'string' && pattern.startsWith('^([0-9a-fA-F]{8}-')
}
