import { RENDITIONS } from '../../lib/attachments.ts'

/** Where a picture is made anew from what gathered in this file. */
export function cleanFile(path: string): string {
  return `${path}.clean`
}

/** Where one of its smaller sizes is made. */
export function renditionFile(path: string, rendition: string): string {
  return `${path}.${rendition}`
}

/** Every file that looking at this one may leave. */
export function workFiles(path: string): string[] {
  return [path, cleanFile(path), ...RENDITIONS.map((rendition) => renditionFile(path, rendition))]
}
