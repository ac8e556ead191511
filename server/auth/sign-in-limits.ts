import { createHash } from 'node:crypto'
import { networkOf } from '../http/client-address'
import { perBus } from '../per-bus'
import { createLimit } from '../rate-limits'
import { services } from '../services'
import type { Device } from './known-device'

const limits = perBus(() => {
  const env = services().env
  const seconds = env.SIGN_IN_WINDOW_MINUTES * 60
  return {
    accountAndAddress: createLimit('sign-in-account', env.SIGN_IN_FAILURES_PER_ACCOUNT_AND_IP, seconds),
    address: createLimit('sign-in-address', env.SIGN_IN_FAILURES_PER_IP, seconds),
  }
})

/** One attempt that counts as a failure until it is taken back. */
export type Attempt = {
  /** Seconds to wait, when this was one too many; else 0. */
  wait: number
  /** It was no failure of the person's: the server was too busy to look. */
  undo(): Promise<void>
  /** It worked, so earlier failures of this account from here are forgotten. */
  succeed(): Promise<void>
}

/**
 * Counts an attempt before its password is looked at, so that many at once cannot slip through (AN6). A device that
 * the person has used before is counted by itself, whatever strangers do from the same address.
 */
export async function countAttempt(account: string, address: string, device: Device | undefined): Promise<Attempt> {
  const network = networkOf(address)
  const perAccount = { limit: limits().accountAndAddress, key: keyOf(account, device?.id ?? network) }
  const counted = device ? [perAccount] : [perAccount, { limit: limits().address, key: network }]
  const waits = await Promise.all(counted.map(({ limit, key }) => limit.take(key)))
  const undo = async () => {
    await Promise.all(counted.map(({ limit, key }) => limit.giveBack(key)))
  }
  return {
    wait: Math.max(...waits.map((wait) => wait ?? 0)),
    undo,
    succeed: async () => {
      await undo()
      await perAccount.limit.forget(perAccount.key)
    },
  }
}

// Keys stay short and say nothing, whatever was typed as an e-mail address.
function keyOf(account: string, place: string): string {
  return createHash('sha256').update(`${account}\n${place}`).digest('base64')
}
