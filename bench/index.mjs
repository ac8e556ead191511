import { handOver } from '../server/launch/hand-over.mjs'

await handOver('../../bench/main.ts')
