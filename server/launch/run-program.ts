import { spawn } from 'node:child_process'
import { LaunchError } from './launch-error.ts'

type Options = { cwd?: string; env?: NodeJS.ProcessEnv; uid?: number; gid?: number }

/**
 * Runs a program to its end and returns what it printed.
 * @throws LaunchError with the end of its output, named after `what` ("Building the pages").
 */
export async function runProgram(what: string, file: string, args: string[], options: Options = {}): Promise<string> {
  const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const kill = () => child.kill()
  process.once('exit', kill)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  const ending = await new Promise<string | number | null>((done, fail) => {
    child.once('error', fail).once('close', (code, signal) => {
      done(signal ?? code)
    })
  })
  process.off('exit', kill)
  if (ending === 0) return output
  throw programFailure(`${what} failed (${ending})`, output)
}

/** What a program's last words mean for the person who started Fieldline. */
export function programFailure(message: string, output: string): LaunchError {
  const tail = output.trimEnd().split('\n').slice(-15).join('\n')
  return new LaunchError(`${message}:\n${tail}`, adviceFor(output))
}

function adviceFor(output: string): string {
  if (/No space left on device|ENOSPC/.test(output)) return 'The disk is full. Free some space and start again.'
  if (/Read-only file system|EROFS/.test(output))
    return 'The disk is read-only. Set FIELDLINE_DATA_DIR to a writable folder.'
  if (/Permission denied|EACCES|EPERM/.test(output)) {
    return 'The account you use may not write there. Check who owns the folder and its files.'
  }
  if (/Cannot allocate memory|out of memory|ENOMEM/i.test(output))
    return 'There is too little memory. Fieldline needs 1 GB.'
  return 'If the output above does not help, please report it together with your platform and Node version.'
}
