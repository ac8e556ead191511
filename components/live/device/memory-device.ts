import type { OutboxItem } from '../state'
import type { Device } from './device'

/** Keeps things for as long as the tab lives: for tests, and where the browser offers nothing better. */
export function memoryDevice(): Device {
  const items = new Map<string, OutboxItem>()
  const nothing = () => Promise.resolve()
  return {
    durable: false,
    outbox: {
      all: () => Promise.resolve([...items.values()]),
      put: (item) => {
        items.set(item.command.id, item)
        return Promise.resolve()
      },
      remove: (commandId) => {
        items.delete(commandId)
        return Promise.resolve()
      },
    },
    drafts: { all: () => Promise.resolve({}), put: nothing },
    snapshot: { read: () => Promise.resolve(undefined), write: nothing, forget: nothing },
    tabs: { sends: () => true, onSends: () => undefined, tell: () => undefined, onNews: () => undefined },
  }
}
