import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { spawnedAs, type Account } from './account.ts'

// Reads until our end of the pipe closes. A last word means the database is already stopped; silence means we were
// killed, and the database must not outlive us. The loop is for a server so young that its pid file is not there yet.
const SCRIPT = `
read -r word && exit
for try in 1 2 3 4 5 6 7 8 9 10; do
  read -r pid < "$1" && kill -INT "$pid" && exit
  sleep 0.3
done 2>/dev/null
`

/** Stops the server on `dataDir` as soon as this process is gone, however it went. Call the result after a clean stop. */
export function watchOver(dataDir: string, account: Account | undefined): () => void {
  const child = spawn('/bin/sh', ['-c', SCRIPT, 'fieldline-watchdog', join(dataDir, 'postmaster.pid')], {
    ...spawnedAs(account),
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  child.stdin.on('error', () => undefined)
  return () => child.stdin.end('stopped\n')
}
