import type { Random } from './random'

/** Texts that have broken somebody's parser, database, log or page before. */
const TEXTS = [
  ...[
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\udc00x',
    'a\u202eb',
    '\r\nSet-Cookie: a=b',
    "'; DROP TABLE person; --",
    '%00',
    '../../etc',
  ],
  ...[
    '${7*7}',
    '{{7*7}}',
    '<script>x</script>',
    '__proto__',
    'constructor',
    'toString',
    'null',
    'undefined',
    'NaN',
    '-0',
  ],
  ...[
    '1e400',
    '0x10',
    '9007199254740993',
    '2026-13-45T99:99:99Z',
    '00000000-0000-0000-0000-000000000000',
    'Ａ＠ｂ．ｃ',
  ],
]
const OPERATORS = [
  { not: '' },
  { in: [] },
  { contains: '' },
  { gt: '' },
  { startsWith: 's' },
  { OR: [{}] },
  { $ne: null },
]
const NUMBERS = [0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 5e-324]

/** Any JSON value, hostile more often than not. */
export function hostileValue(random: Random, depth = 3): unknown {
  switch (random.upTo(depth > 0 ? 8 : 4)) {
    case 0:
      return random.pick(TEXTS)
    case 1:
      return random.pick(NUMBERS)
    case 2:
      return random.pick([null, true, false])
    case 3:
      return random.pick(OPERATORS)
    case 4:
      return String.fromCharCode(...Array.from({ length: random.upTo(24) }, () => random.upTo(0xffff)))
    case 5:
      return Array.from({ length: random.upTo(4) }, () => hostileValue(random, depth - 1))
    case 6:
      return random.pick(TEXTS).repeat(random.upTo(400))
    default:
      return Object.fromEntries(
        Array.from({ length: random.upTo(4) }, () => [random.pick(TEXTS), hostileValue(random, depth - 1)]),
      )
  }
}

/** A sound value with one thing about it spoilt: a part dropped, retyped, doubled, or one more added. */
export function spoilt(random: Random, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || random.next() < 0.1) return hostileValue(random)
  const parts = Object.entries(value)
  const [key] = parts.length > 0 ? random.pick(parts) : ['none']
  const others = parts.filter(([name]) => name !== key)
  const own = (value as Record<string, unknown>)[key]
  switch (random.upTo(4)) {
    case 0:
      return Object.fromEntries(others)
    case 1:
      return Object.fromEntries([...others, [key, hostileValue(random)]])
    case 2:
      return Object.fromEntries([...parts, [random.pick(TEXTS), hostileValue(random)]])
    case 3:
      return Object.fromEntries([...others, [key, spoilt(random, own)]])
    default:
      return Object.fromEntries([...others, [key, [own, own]]])
  }
}

/** JSON text that no object would print: too deep, too many keys, cut short, with keys that reach prototypes. */
export function hostileJson(random: Random): string {
  return random.pick([
    () => '['.repeat(1_000) + ']'.repeat(1_000),
    () => '{"a":'.repeat(1_000) + '1' + '}'.repeat(1_000),
    () => `{${Array.from({ length: 5_000 }, (_, at) => `"k${at}":1`).join()}}`,
    () => '{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}',
    () => '{"a":1e400}',
    () => '{"a":1',
    () => '\u0000',
    () => '"\\ud800"',
    () => `"${'x'.repeat(60_000)}"`,
  ])()
}
