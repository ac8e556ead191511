import { readFile } from 'node:fs/promises'
import { LaunchError } from '../launch/launch-error'

/** The text of a file that somebody named. @throws LaunchError when it cannot be read. */
export function readFileOrSay(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new LaunchError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`, 'Check the path.')
  })
}
