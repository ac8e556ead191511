import type { StoreApi } from 'zustand/vanilla'
import type { Device } from '../device/device'
import type { LiveState } from '../state'
import type { SendPart } from './send-part'

/**
 * Has what was made here sent, and what is asked for answered. The code for it comes after the first screen, and again
 * with each `hurry` if it did not come: what waits is kept all the same.
 */
export function attendUploads(
  store: StoreApi<LiveState>,
  ready: Promise<Device>,
  send: SendPart,
  random?: () => number,
): { hurry: () => void } {
  let attending: Promise<{ hurry: () => void }> | undefined

  async function begin() {
    const device = await ready
    const { createUploader, answerAsked, tidyBytes } = await import('./attending')
    answerAsked(store, device)
    tidyBytes(store, device)
    return createUploader(store, device, send, random)
  }

  return {
    hurry() {
      attending ??= begin()
      attending.then(({ hurry }) => hurry()).catch(() => (attending = undefined))
    },
  }
}
