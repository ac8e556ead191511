import { handOver } from './hand-over.mjs'

await handOver('docs.ts')
