import { randomUUID } from 'node:crypto'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { cookieNames, setCookie } from './cookies'
import { secrets } from './session-token'

/**
 * A browser that somebody has signed in with before. Its failures are counted apart, so that nobody can lock people
 * out of their own devices (AN6).
 */
export type Device = { id: string; people: readonly string[] }

const SALT = 'device'
const LASTS_SECONDS = 180 * 24 * 60 * 60
const MOST_PEOPLE = 5

const payload = z.object({ id: z.uuid(), people: z.array(z.uuid()).max(MOST_PEOPLE) })

/** Reads the device cookie; undefined for none, a forged or an expired one. */
export async function readDevice(token: string | undefined): Promise<Device | undefined> {
  if (!token) return undefined
  for (const secret of secrets()) {
    const read = payload.safeParse(await decode({ token, secret, salt: SALT }).catch(() => undefined))
    if (read.success) return read.data
  }
  return undefined
}

/** The Set-Cookie header that makes this browser one of the person's known devices; a tablet can be shared by five. */
export async function rememberDevice(device: Device | undefined, personId: string): Promise<string> {
  const others = device?.people.filter((id) => id !== personId) ?? []
  const people = [personId, ...others].slice(0, MOST_PEOPLE)
  const [secret = ''] = secrets()
  const token = { id: device?.id ?? randomUUID(), people }
  return setCookie(
    cookieNames().device,
    await encode({ token, secret, salt: SALT, maxAge: LASTS_SECONDS }),
    LASTS_SECONDS,
  )
}
