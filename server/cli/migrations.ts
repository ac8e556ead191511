import { appliedMigrations, knownMigrations, migrate, schemaState } from '../migrate'
import { asMigrator } from '../migrator'
import { print } from './print'
import { MIGRATIONS, toolSettings, withPool } from './settings'

export async function migrateStatus(): Promise<void> {
  await withPool(async (pool) => {
    const applied = new Set((await appliedMigrations(pool)).map(({ name }) => name))
    for (const { name } of await knownMigrations(MIGRATIONS)) print(`${applied.has(name) ? '✓' : '·'} ${name}`)
    const state = await schemaState(pool, MIGRATIONS)
    if (state !== 'current') process.exitCode = 1
    print(SENTENCES[state])
  })
}

export async function migrateUp(): Promise<void> {
  const { applied } = await asMigrator(toolSettings(), ({ pool, grantTo }) => migrate(pool, MIGRATIONS, { grantTo }))
  for (const name of applied) print(`✓ ${name}`)
  print(SENTENCES.current)
}

const SENTENCES = {
  current: 'The database is at this version.',
  behind: 'The database is behind: run "npx fieldline migrate up", or start the server.',
  unknown: 'The database belongs to another version of Fieldline.',
}
