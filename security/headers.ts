export type Answered = { path: string; status: number; headers: Record<string, string | string[] | undefined> }

const ALWAYS: [name: string, fits: RegExp][] = [
  ['x-content-type-options', /^nosniff$/],
  ['x-frame-options', /^DENY$/],
  ['referrer-policy', /^no-referrer$/],
  ['permissions-policy', /camera=\(self\), microphone=\(self\).*geolocation=\(\)/],
  ['cross-origin-opener-policy', /^same-origin$/],
  ['cross-origin-resource-policy', /^same-origin$/],
  ['strict-transport-security', /^max-age=(?:3153[6-9]|[4-9])\d{3,}; includeSubDomains$/],
]
const POLICY = [
  ...["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"],
  ...["img-src 'self' blob: data:"],
]
const NEVER = ['x-powered-by', 'server', 'access-control-allow-origin', 'sourcemap']
/** The cookies that scripts may read: how things look, nothing about who somebody is. */
const OPEN_COOKIES = ['fl-locale', 'fl-theme']

/** What is wrong with a response's headers (WE1, WE2, WE6, SE7), served at an https `origin`; empty when nothing is. */
export function headerFaults({ path, status, headers }: Answered, origin: string): string[] {
  const own = (name: string) => String(headers[name] ?? '')
  const policy = own('content-security-policy').split('; ')
  const scripts = policy.find((part) => part.startsWith('script-src')) ?? ''
  const isFile = /^\/_next\/static\/|^\/[\w./-]+\.\w+$/.test(path) && !path.startsWith('/api/')
  const faults = [
    ...ALWAYS.filter(([name, fits]) => !fits.test(own(name))).map(([name]) => `${name}: ${own(name) || 'missing'}`),
    ...POLICY.filter((part) => !policy.includes(part)).map((part) => `no ${part}`),
    ...NEVER.filter((name) => headers[name] !== undefined).map((name) => `has ${name}`),
    ...(/^script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic'$/.test(scripts) ? [] : [`scripts: ${scripts}`]),
    ...(policy.includes(`connect-src 'self' ${origin.replace('https', 'wss')}`) ? [] : ['connect-src']),
    ...(policy.join().includes('unsafe') ? ['the policy allows something unsafe'] : []),
    ...(isFile || /no-store/.test(own('cache-control')) ? [] : [`cache-control: ${own('cache-control') || 'missing'}`]),
    ...[headers['set-cookie'] ?? []].flat().flatMap(cookieFaults),
  ]
  return faults.map((fault) => `${status} ${path}: ${fault}`)
}

/** What is wrong with one Set-Cookie header of a site served by https. */
export function cookieFaults(cookie: string): string[] {
  const [pair = '', ...rest] = cookie.split('; ')
  const name = pair.slice(0, pair.indexOf('='))
  const has = (attribute: string) => rest.some((part) => part.toLowerCase() === attribute.toLowerCase())
  const isOpen = OPEN_COOKIES.includes(name)
  return [
    ...(has('SameSite=Lax') ? [] : ['no SameSite']),
    ...(has('Path=/') ? [] : ['no Path']),
    ...(rest.some((part) => /^domain=/i.test(part)) ? ['has a Domain'] : []),
    ...(isOpen || has('HttpOnly') ? [] : ['no HttpOnly']),
    ...(isOpen || has('Secure') ? [] : ['no Secure']),
    ...(isOpen || name.startsWith('__Host-') ? [] : ['no __Host-']),
  ].map((fault) => `cookie ${name}: ${fault}`)
}
