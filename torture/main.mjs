import './resolve.mjs'

const { main } = await import('./main.ts')
await main(process.argv.slice(2))
