import type { OutboxItem } from './state'

/** Where unanswered commands are kept. In memory for now: a durable one fills the same interface. */
export type OutboxStorage = {
  all: () => Promise<OutboxItem[]>
  put: (item: OutboxItem) => Promise<void>
  remove: (commandId: string) => Promise<void>
}

export function memoryOutbox(): OutboxStorage {
  const items = new Map<string, OutboxItem>()
  return {
    all: () => Promise.resolve([...items.values()]),
    put: (item) => {
      items.set(item.command.id, item)
      return Promise.resolve()
    },
    remove: (commandId) => {
      items.delete(commandId)
      return Promise.resolve()
    },
  }
}
