import type { OutboxItem } from '../state'
import type { Upload } from '../uploads/upload'
import type { Device } from './device'

/** Keeps things for as long as the tab lives: for tests, and where the browser offers nothing better. */
export function memoryDevice(): Device {
  const items = new Map<string, OutboxItem>()
  const uploads = new Map<string, Upload>()
  const bytes = new Map<string, Blob>()
  const nothing = () => Promise.resolve()
  return {
    durable: false,
    outbox: {
      all: () => Promise.resolve([...items.values()]),
      put: (item, posted = []) => {
        items.set(item.command.id, item)
        for (const upload of posted) uploads.set(upload.attachment.id, upload)
        return Promise.resolve()
      },
      remove: (commandId) => {
        items.delete(commandId)
        return Promise.resolve()
      },
    },
    drafts: { all: () => Promise.resolve({}), put: nothing },
    uploads: {
      all: () => Promise.resolve([...uploads.values()]),
      put: (upload, parts = {}) => {
        uploads.set(upload.attachment.id, upload)
        for (const [part, blob] of Object.entries(parts)) bytes.set(`${upload.attachment.id}/${part}`, blob)
        return Promise.resolve()
      },
      remove: (attachmentId) => {
        uploads.delete(attachmentId)
        return Promise.resolve()
      },
    },
    bytes: {
      read: (attachmentId, part) => Promise.resolve(bytes.get(`${attachmentId}/${part}`)),
      keepSeen: nothing,
      tidy: nothing,
    },
    assets: { all: () => Promise.resolve([]), put: nothing, remove: nothing },
    snapshot: {
      read: () => Promise.resolve(undefined),
      write: ({ answered }) => {
        answered.forEach((id) => items.delete(id))
        return Promise.resolve()
      },
      forget: nothing,
    },
    tabs: { sends: () => true, onSends: () => undefined, tell: () => undefined, onNews: () => undefined },
  }
}
