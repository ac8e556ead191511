import pg from 'pg'

/** The role the application connects as: owner of its database, no superuser. */
export const APP_ROLE = 'fieldline'

/** The same server and password, another database and role. */
export function databaseUrl(adminUrl: string, database: string, role = APP_ROLE): string {
  const url = new URL(adminUrl)
  url.username = role
  url.pathname = `/${database}`
  return url.href
}

/** Creates a database that the application's role owns, empty or as a copy of another, and returns its address. */
export async function createDatabase(adminUrl: string, name: string, template = 'template1'): Promise<string> {
  await asAdmin(adminUrl, `create database "${name}" template "${template}" owner ${APP_ROLE}`)
  return databaseUrl(adminUrl, name)
}

/** Drops a database, with whoever is still connected to it. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, `drop database if exists "${name}" with (force)`)
}

/** Makes sure that the application's role and database exist, and returns the database's address. */
export async function applicationDatabase(adminUrl: string, name: string): Promise<string> {
  const password = new URL(adminUrl).password
  const found = await asAdmin(
    adminUrl,
    `select exists (select from pg_roles where rolname = '${APP_ROLE}') as role,
            exists (select from pg_database where datname = '${name}') as database`,
  )
  const have = found.rows[0] as { role: boolean; database: boolean }
  if (!have.role) await asAdmin(adminUrl, `create role ${APP_ROLE} login password '${password}'`)
  return have.database ? databaseUrl(adminUrl, name) : createDatabase(adminUrl, name)
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
