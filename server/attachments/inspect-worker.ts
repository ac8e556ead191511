import { parentPort } from 'node:worker_threads'
import { look } from './inspect.ts'
import type { Job } from './inspector'

parentPort?.on('message', (job: Job) => {
  look(job).then(
    (answer) => parentPort?.postMessage(answer),
    () => parentPort?.postMessage({ refused: 'file-damaged' }),
  )
})
