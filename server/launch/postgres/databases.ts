import pg from 'pg'

/** The role the application connects as: owner of its database, no superuser. */
export const APP_ROLE = 'fieldline'
/** What PostgreSQL says to the second of two who make the same role at once: seen, or only found at the index. */
const MADE_MEANWHILE = ['42710', '23505']

/** The same server and password, another database and role. */
export function databaseUrl(adminUrl: string, database: string, role = APP_ROLE): string {
  const url = new URL(adminUrl)
  url.username = role
  url.pathname = `/${database}`
  return url.href
}

/** Creates a database that the application's role owns, empty or as a copy of another, and returns its address. */
export async function createDatabase(adminUrl: string, name: string, template = 'template1'): Promise<string> {
  await ensureRole(adminUrl)
  await asAdmin(adminUrl, `create database "${name}" template "${template}" owner ${APP_ROLE}`)
  return databaseUrl(adminUrl, name)
}

/** Drops a database, with whoever is still connected to it. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, `drop database if exists "${name}" with (force)`)
}

/** Makes sure that the application's database exists, and returns its address. */
export async function applicationDatabase(adminUrl: string, name: string): Promise<string> {
  const found = await asAdmin(adminUrl, `select 1 from pg_database where datname = '${name}'`)
  return found.rowCount ? databaseUrl(adminUrl, name) : createDatabase(adminUrl, name)
}

async function ensureRole(adminUrl: string): Promise<void> {
  const found = await asAdmin(adminUrl, `select 1 from pg_roles where rolname = '${APP_ROLE}'`)
  if (found.rowCount) return
  await asAdmin(adminUrl, `create role ${APP_ROLE} login password '${new URL(adminUrl).password}'`).catch(
    (error: unknown) => {
      if (!MADE_MEANWHILE.includes((error as { code?: string }).code ?? '')) throw error
    },
  )
}

async function asAdmin(adminUrl: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}
