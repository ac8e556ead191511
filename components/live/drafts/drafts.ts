import type { StoreApi } from 'zustand/vanilla'
import type { Device } from '../device/device'
import type { LiveState } from '../state'
import { draftVersions } from './draft-versions'
import type { DraftServer, syncDrafts } from './sync-drafts'

type Parts = {
  store: StoreApi<LiveState>
  device: Promise<Device>
  /** Without one, what is written stays on this device. */
  server: DraftServer | undefined
}

/** Unfinished texts: kept on the device at every keystroke, drawn by all its tabs, and brought to the person's other devices. */
export function createDrafts({ store, device, server }: Parts) {
  const versions = draftVersions(store.getState().me.id)
  let sync: Promise<ReturnType<typeof syncDrafts>> | undefined

  function put(key: string, text: string): void {
    store.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: text } }))
    void device.then(({ drafts, tabs }) => {
      // What the device had may have joined it meanwhile.
      const now = store.getState().drafts[key] ?? ''
      tabs.tell({ kind: 'draft', key, text: now })
      return drafts.put(key, now).catch(() => store.setState({ unkept: true }))
    })
  }

  function write(key: string, text: string): void {
    put(key, text)
    if (!server) return
    versions.changed(key)
    withSync(server, ({ soon }) => soon(key))
  }

  /** No first screen needs its code. What changed before it came, or while there was no network for it, is told by its version. */
  function withSync(server: DraftServer, work: (found: ReturnType<typeof syncDrafts>) => unknown): void {
    sync ??= import('./sync-drafts').then(({ syncDrafts }) =>
      syncDrafts({
        ...{ server, versions, put },
        online: () => store.getState().connection === 'online',
        text: (key) => store.getState().drafts[key] ?? '',
      }),
    )
    void sync.then(work, () => (sync = undefined))
  }

  return {
    write,
    /** The server is reached, or the person looks again. */
    arrive: () => server && withSync(server, (found) => found.arrive()),
  }
}
