import { handOver } from '../../server/launch/hand-over.mjs'

await handOver('../../bench/lighthouse/main.ts')
