import type { z } from 'zod'
import { FIELDS, type FieldMeta } from '../../env-schema.ts'

type Variable = FieldMeta & { name: string; fallback: string | undefined; required: boolean }

const INTRO = `# Configuring Fieldline

Generated from \`server/env-schema.ts\` by \`npm run docs\`; change it there.

Fieldline reads its settings from environment variables and from a file \`.env\` in the project folder (the environment
wins). Nothing has to be set: \`npm start\` alone runs **try-out mode**, with an embedded PostgreSQL, a demo help desk, and
nobody but this machine allowed in. With \`DATABASE_URL\` it runs in **production mode**, without demo people. Production
mode refuses to start with weak or missing secrets, without https, or on a database whose settings let it lose what it
has confirmed (\`fsync\`, \`full_page_writes\` or \`synchronous_commit\` off). A wrong setting is refused too, and all of
them are listed at once.

Every secret (🔑) can also be given as \`NAME_FILE\`, the path of a file that holds it; giving both is an error.
`

const OUTRO = `
## Production in short

    DATABASE_URL=postgresql://fieldline:…@db.example.org:5432/fieldline
    FIELDLINE_SECRET=…              # openssl rand -base64 32
    PUBLIC_URL=https://help.example.org
    HOST=0.0.0.0                    # when the reverse proxy runs on another machine or container
    TRUSTED_PROXY_HOPS=1

Start it with \`npm start\`. The first visit asks for the one-time code that the console prints, and makes the first admin.
The reverse proxy terminates https and must pass WebSocket upgrades for \`/socket.io/\` on.

## Two database roles

With one role the application owns its tables: whoever took it over could change the schema, drop the trigger that keeps
audit entries, or remove what people said. With two it can do none of that. As a superuser, once:

    CREATE ROLE fieldline_owner LOGIN PASSWORD '…';
    CREATE ROLE fieldline LOGIN PASSWORD '…';
    CREATE DATABASE fieldline OWNER fieldline_owner;

An installation that began with one role: make \`fieldline_owner\`, then, connected to the database,
\`REASSIGN OWNED BY fieldline TO fieldline_owner\` and \`ALTER DATABASE fieldline OWNER TO fieldline_owner\`.

    DATABASE_URL=postgresql://fieldline:…@db.example.org:5432/fieldline
    MIGRATION_DATABASE_URL=postgresql://fieldline_owner:…@db.example.org:5432/fieldline

Every start, and \`npx fieldline migrate up\`, applies what is missing as the owner and gives the other role SELECT, INSERT and
what else each table needs: audit entries can be added and read, entries never removed, and there is no DDL. Nodes need not
know the owner: run \`npx fieldline migrate up\` with both settings before a new version starts, as compose.yaml does, and
give the nodes only \`DATABASE_URL\`. \`npx fieldline backup restore\` needs both as well.
\`npx fieldline doctor\` says whether the application could still change its schema where two roles are meant.
`

/** docs/configure.md */
export function configurePage(): string {
  const sections = byGroup().map(([group, variables]) => `\n## ${group}\n\n${table(variables)}\n`)
  return INTRO + sections.join('') + OUTRO
}

/** .env.example */
export function exampleEnv(): string {
  const head = '# Copy this file to .env and remove the # before what you set. Every setting: docs/configure.md\n'
  const sections = byGroup().map(
    ([group, variables]) => `\n# --- ${group} ---\n\n${variables.map(assignment).join('\n')}`,
  )
  return head + sections.join('')
}

function table(variables: Variable[]): string {
  const rows = variables.map((variable) => {
    const description = variable.description.replaceAll('|', '\\|')
    return `| \`${variable.name}\`${variable.secret ? ' 🔑' : ''} | ${presetOf(variable)} | ${description} |`
  })
  return ['| variable | default | what it does |', '| --- | --- | --- |', ...rows].join('\n')
}

function presetOf({ required, fallback }: Variable): string {
  if (required) return 'required in production'
  return fallback === undefined ? 'none' : `\`${fallback}\``
}

function assignment({ name, description, example, fallback }: Variable): string {
  return `${wrapped(description)}\n# ${name}=${example ?? fallback ?? ''}\n`
}

function wrapped(text: string): string {
  return text.replace(/(.{1,116})(?: |$)/g, '# $1\n').trimEnd()
}

function byGroup(): [string, Variable[]][] {
  const variables = Object.entries(FIELDS).map(([name, field]) => variableOf(name, field))
  return [
    ...Map.groupBy(
      variables.filter((variable) => !variable.internal),
      ({ group }) => group,
    ),
  ]
}

function variableOf(name: string, field: z.ZodType): Variable {
  const missing = field.safeParse(undefined)
  const preset = missing.data as string | number | undefined
  const fallback = preset === undefined ? undefined : String(preset).replace(`${process.cwd()}/`, '')
  return { ...(field.meta() as FieldMeta), name, fallback, required: !missing.success }
}
