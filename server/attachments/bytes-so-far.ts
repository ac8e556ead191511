import { ERRORS } from '@tus/server'
import { services } from '../services'

const GONE: number[] = [ERRORS.FILE_NOT_FOUND.status_code, ERRORS.FILE_NO_LONGER_EXISTS.status_code]

/** How much of an upload has gathered, in bytes; undefined when nothing is known of it. @throws when nobody can tell. */
export async function bytesSoFar(uploadId: string): Promise<number | undefined> {
  try {
    return (await services().files.incoming.getUpload(uploadId)).offset
  } catch (error) {
    if (GONE.includes((error as { status_code?: number }).status_code ?? 0)) return undefined
    throw error
  }
}
