import { parentPort } from 'node:worker_threads'
import { look } from './inspect.ts'
import type { Answer, Job } from './inspector'
import { isNoRoom } from './no-room.ts'

parentPort?.on('message', (job: Job) => {
  void look(job)
    .catch((error: unknown): Answer => (isNoRoom(error) ? { failed: String(error) } : { refused: 'file-damaged' }))
    .then((answer) => parentPort?.postMessage(answer))
})
