import { handOver } from './hand-over.mjs'

await handOver('../../torture/main.mjs')
