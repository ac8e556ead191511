import '../../resolve.mjs'

const [url = '', folder = ''] = process.argv.slice(2)
const { migrateOnce } = await import('./migrate-once.ts')
await migrateOnce(url, folder)
