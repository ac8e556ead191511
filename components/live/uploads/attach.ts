import { v7 as uuidv7 } from 'uuid'
import type { StoreApi } from 'zustand/vanilla'
import type { Device } from '../device/device'
import type { LiveClient, LiveState } from '../state'
import { isAttached, withoutUpload, withPosted, withPaused, withReposted, withUpload } from './reduce-uploads'
import { bytesOf, partsOf, type Upload } from './upload'

type Parts = {
  store: StoreApi<LiveState>
  device: Promise<Device>
  /** Puts a message into the outbox under this command id. */
  send: (id: string, incidentId: string, input: object) => ReturnType<LiveClient['post']>
}

type Attaching = Pick<LiveClient, 'attach' | 'detach' | 'post' | 'pause' | 'bytes'> & {
  /** Gives up everything posted by this command. */
  discardPosted: (commandId: string) => void
  /** The same as long as nobody puts the command back: should the app end before, nothing is left to be sent without it. */
  setAside: (commandId: string) => void
  /** Everything posted by this command belongs to another one, or to an unfinished text: by default the room's. */
  repost: (commandId: string, to: { again?: string; draft?: string }) => void
}

/** Things are attached to an unfinished text, are on the disk before they are drawn as kept, and go with the message. */
export function createAttaching({ store, device, send }: Parts): Attaching {
  const postedBy = (commandId: string) =>
    store.getState().uploads.filter(({ posted }) => posted?.commandId === commandId)

  function detach(attachmentId: string): void {
    store.setState((state) => withoutUpload(state, attachmentId))
    void device.then(({ uploads, tabs }) => {
      tabs.tell({ kind: 'uploaded', attachmentId })
      return uploads.remove(attachmentId, true).catch(() => undefined)
    })
  }

  return {
    detach,
    discardPosted: (commandId) => postedBy(commandId).forEach(({ attachment }) => detach(attachment.id)),
    setAside(commandId) {
      const ids = postedBy(commandId).map(({ attachment }) => attachment.id)
      void device.then(({ uploads, tabs }) => {
        for (const attachmentId of ids) {
          tabs.tell({ kind: 'uploaded', attachmentId })
          void uploads.remove(attachmentId, false).catch(() => undefined)
        }
      })
    },
    repost(commandId, to) {
      const ids = new Set(postedBy(commandId).map(({ attachment }) => attachment.id))
      store.setState((state) => withReposted(state, commandId, to))
      const moved = store.getState().uploads.filter(({ attachment }) => ids.has(attachment.id))
      void device.then(({ uploads, tabs }) => {
        for (const upload of moved) {
          tabs.tell({ kind: 'upload', upload })
          void uploads.put(upload).catch(() => undefined)
        }
      })
    },
    async attach(draft, made) {
      const { whole, preview, original: _, ...about } = made
      const attachment = { id: uuidv7(), bytes: whole.size, ...about }
      const upload: Upload = { attachment, draft, parts: partsOf({ preview, whole }), state: 'waiting' }
      store.setState((state) => withUpload(state, { ...upload, state: 'keeping' }))
      const { uploads, tabs } = await device
      const kept = await uploads.put(upload, bytesOf(made)).then(
        () => true,
        () => false,
      )
      if (!kept) store.setState({ unkept: true })
      const known = store.getState().uploads.find((each) => each.attachment.id === attachment.id)
      if (!known) return kept // Taken off meanwhile.
      store.setState((state) => withUpload(state, { ...known, state: 'waiting' }))
      // Another tab that sends would look for bytes that only this one has.
      if (kept) tabs.tell({ kind: 'upload', upload: { ...known, state: 'waiting' } })
      return kept
    },
    post(incidentId, text, draft = incidentId) {
      const id = uuidv7()
      const attachments = store.getState().uploads.filter((each) => isAttached(each, draft))
      store.setState((state) => withPosted(state, draft, { incidentId, commandId: id }))
      const declared = attachments.map(({ attachment }) => attachment)
      return send(id, incidentId, { text, ...(declared.length > 0 && { attachments: declared }) })
    },
    pause(attachmentIds, on) {
      store.setState((state) => withPaused(state, attachmentIds, on))
    },
    bytes: (attachmentId, part) => device.then(({ bytes }) => bytes.read(attachmentId, part).catch(() => undefined)),
  }
}
