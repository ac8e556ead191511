import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import next from '../next.config.mjs'

/** What no shipped source may contain, but where it says. */
const NEVER: [what: string, pattern: RegExp, except: RegExp][] = [
  ['HTML made of text (IN5)', /dangerouslySetInnerHTML|\.innerHTML\b|document\.write/, /^$/],
  ['SQL made of text (IN2)', /\$(?:query|execute)RawUnsafe/, /^$/],
  ['a server action or cached component (WE3)', /^\s*['"]use (?:server|cache)/m, /^$/],
  ['code made of text', /\beval\(|new Function\(/, /^$/],
  [
    'an event outside the one wrapper (SO5)',
    /\bsocket\.(?:on|once|onAny|prependAny)\((?!'disconnect')/,
    /^(server\/socket\/serve\.ts$|components\/live\/)/,
  ],
  ['a message to everybody (SO7)', /\bio\.emit\(/, /^$/],
  [
    'a request to elsewhere (IN6, PR5)',
    /\bfetch\(|https?\.request\(/,
    /^(components\/(api|live|account|offline|shell)|server\/launch)\//,
  ],
  ['another program', /from 'node:child_process'/, /^server\/launch\//],
  ['randomness that can be guessed', /Math\.random\(/, /^$/],
]

const sources = ['app', 'components', 'lib', 'server'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /\.tsx?$/.test(path) && !/\.i?test\.tsx?$|\/testing\/|\/generated\//.test(path)),
)

function found(pattern: RegExp, except: RegExp, read = (path: string) => readFileSync(path, 'utf8')): string[] {
  return sources.filter((path) => !except.test(path) && pattern.test(read(path)))
}

describe('no shipped source has', () => {
  it.each(NEVER)('%s', (_, pattern, except) => {
    expect(found(pattern, except)).toEqual([])
  })

  it('any of these unseen: the look finds each where it stands', () => {
    const bad = `'use server'\nio.emit('x'); socket.on('x'); fetch('x'); eval('x'); Math.random(); db.$queryRawUnsafe(x)
      <p dangerouslySetInnerHTML={x} />; import x from 'node:child_process'`
    for (const [what, pattern, except] of NEVER)
      expect(
        found(pattern, except, () => bad),
        what,
      ).not.toEqual([])
  })
})

describe('of the framework', () => {
  it('the image optimizer, source maps and its name are off (WE3)', () => {
    expect(next).toMatchObject({
      images: { unoptimized: true },
      productionBrowserSourceMaps: false,
      poweredByHeader: false,
    })
    for (const name of ['rewrites', 'redirects', 'i18n', 'cacheComponents']) expect(next).not.toHaveProperty(name)
  })

  it('no middleware decides who may: there is none', () => {
    expect(readdirSync('.').filter((name) => /^(middleware|proxy)\./.test(name))).toEqual([])
  })
})
