import { readFileSync } from 'node:fs'

/**
 * The exported types of this file as they stand there, with their comments: all, or those with these names. `path` is from
 * the project folder.
 */
export function declarationsIn(path: string, names?: readonly string[]): string {
  const blocks = readFileSync(path, 'utf8').split('\n\n')
  const declaring = (name: string) => blocks.filter((block) => new RegExp(`^export type ${name}\\b`, 'm').test(block))
  const lost = names?.filter((name) => declaring(name).length === 0) ?? []
  if (lost.length > 0) throw new Error(`${path} declares no ${lost.join(', ')}`)
  const wanted = new Set(names ? names.flatMap(declaring) : declaring('\\w+'))
  return [...wanted].join('\n\n').trim()
}

/** The codes that a file of `lib/actions` can refuse with. */
export function refusalsIn(source: string): string[] {
  return [...new Set([...source.matchAll(/refuse\(\s*'([a-z-]+)'/g)].map(([, code]) => code ?? ''))]
}
