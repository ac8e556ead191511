const LEAKS: [what: string, pattern: RegExp][] = [
  ['a stack trace', /\n\s+at |\bat \S+ \(\S{1,200}:\d+:\d+\)|\.(?:ts|js|mjs):\d+:\d+/],
  ['an error of the language', /\b(?:Type|Reference|Range|Syntax|Zod|Prisma\w{0,40}|Config)Error\b/],
  ['SQL', /\b(?:SELECT|INSERT INTO|DELETE FROM)\b[^"]{1,200}\b(?:FROM|VALUES|WHERE)\b|\bUPDATE \w+ SET\b/],
  [
    'a message of the database',
    /\b(?:relation|column|constraint) \\?"\w|violates \w+ constraint|invalid input syntax|sqlstate/i,
  ],
  ['a path', /\/(?:node_modules|\.next|\.build)\/|\/(?:home|root|usr|tmp|var)\/\w/],
  ['a password hash', /\$argon2/],
  ['a secret', /postgres(?:ql)?:\/\/|FIELDLINE_SECRET/],
]

/** What a reply gives away that it must not, in words; undefined when nothing (SO10). */
export function leakIn(reply: string): string | undefined {
  return LEAKS.find(([, pattern]) => pattern.test(reply))?.[0]
}
