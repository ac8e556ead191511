import { handOver } from './hand-over.mjs'

await handOver('screenshots.ts')
