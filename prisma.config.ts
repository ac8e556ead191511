import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { createRequire } from 'node:module'
import { defineConfig } from 'prisma/config'

// The CLI refuses every command without a schema engine, which only a connected machine can download. Generating needs
// none, so any executable will do in its place.
const engines = dirname(createRequire(import.meta.url).resolve('@prisma/engines/package.json'))
if (!readdirSync(engines).some((name) => name.startsWith('schema-engine'))) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ||= process.execPath
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(process.env.DATABASE_URL && { datasource: { url: process.env.DATABASE_URL } }),
})
