import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

type Found = { path: string; missing?: undefined } | { path?: undefined; missing: string }

/**
 * A program that Debian packages: found where it is, or installed where we may. Otherwise says why not, in words for a
 * SKIPPED line.
 */
export function debianProgram(name: string, packageName = name): Found {
  const found = onPath(name)
  if (found) return { path: found }
  if (process.getuid?.() !== 0) return { missing: `${name} is not installed, and only root could install it` }
  if (!onPath('apt-get')) return { missing: `${name} is not installed, and there is no apt-get` }
  apt('update')
  const done = apt('install', '-y', '--no-install-recommends', packageName)
  const path = onPath(name)
  return path ? { path } : { missing: `${name} cannot be installed: ${done.stderr.trim().split('\n').at(-1) ?? ''}` }
}

/** Prints why tests do not run here; returns whether they do. */
export function canRun(what: string, { missing }: Found): boolean {
  if (missing) process.stdout.write(`SKIPPED ${what}: ${missing}\n`)
  return missing === undefined
}

/** Test files that want something at the same moment take turns: apt lets in one at a time, and the others would be skipped. */
function apt(...given: string[]) {
  // The packages' own services must not start.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  return spawnSync('flock', [join(tmpdir(), 'fieldline-apt'), 'apt-get', ...given], { env, encoding: 'utf8' })
}

function onPath(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin', '/usr/local/bin']
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}
