import { services } from '../services'

/** The names of our cookies: with the `__Host-` prefix wherever the address is https, plain on a loopback http one. */
export function cookieNames() {
  const prefix = isSecure() ? '__Host-fieldline' : 'fieldline'
  return {
    session: `${prefix}.session`,
    csrf: `${prefix}.csrf`,
    device: `${prefix}.device`,
  }
}

export function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() } as const
}

/** The value of one cookie of a Cookie header, as it was sent; undefined when it is not there. */
export function cookieValue(header: string | null | undefined, name: string): string | undefined {
  const pair = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
  return pair?.slice(name.length + 1)
}

/** A Set-Cookie header for one of our cookies; `maxAge` in seconds, 0 removes it. */
export function setCookie(name: string, value: string, maxAge: number): string {
  return `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${isSecure() ? '; Secure' : ''}`
}

function isSecure(): boolean {
  return services().env.PUBLIC_URL.startsWith('https:')
}
