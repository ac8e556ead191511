#!/usr/bin/env node
import { handOver } from './hand-over.mjs'

// The tool runs in the project's folder; paths that a person gives are meant from where they stand.
process.env.INIT_CWD ??= process.cwd()
await handOver('fieldline.ts')
