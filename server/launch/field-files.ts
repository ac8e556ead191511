import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const BUILT = '.next/static'
/** Scripts name others as `static/chunks/…`, styles their fonts as `../media/…`. */
const NAMED = /(?:static|\.\.)\/((?:chunks|media)\/[\w.~-]+\.(?:m?js|css|woff2))/g

/**
 * The files of the build that the technician's pages need, as addresses: those the shell names, those that these name
 * (parts loaded later, fonts), and so on.
 */
export async function fieldFiles(root: string): Promise<string[]> {
  const read = (path: string) => readFile(join(root, path), 'utf8')
  const { rootMainFiles } = JSON.parse(await read('.next/build-manifest.json')) as { rootMainFiles: string[] }
  const found = new Set<string>()
  const follow = async (text: string): Promise<void> => {
    const named = [...text.matchAll(NAMED)].map(([, file = '']) => file)
    const added = [...new Set(named)].filter((file) => !found.has(file))
    for (const file of added) found.add(file)
    for (const file of added.filter((one) => !one.endsWith('.woff2'))) await follow(await read(join(BUILT, file)))
  }
  await follow(rootMainFiles.join(' '))
  await follow(await read('.next/server/app/shell/page_client-reference-manifest.js'))
  return [...found].sort().map((file) => `/_next/static/${file}`)
}
