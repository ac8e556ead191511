import type { Room } from '../state'
import { inTime, keysOf, openDatabase, type DeviceDatabase } from './database'
import type { Device } from './device'
import { ON_DISK, uploadsOn } from './device-uploads'
import { memoryDevice } from './memory-device'
import { createTabs } from './tabs'
import { forgetOthers } from './forget-others'

/** This person's part of the device. Whatever another person left on it is removed first. */
export async function openDevice(personId: string): Promise<Device> {
  try {
    const database = await openDatabase()
    await forgetOthers(database, personId)
    return deviceOn(database, personId)
  } catch {
    return memoryDevice()
  }
}

function deviceOn(database: DeviceDatabase, personId: string): Device {
  const mine = keysOf(personId)
  const tabs = createTabs(personId)
  let wiped = false
  let forgotten = false
  let last: Promise<unknown> = Promise.resolve()
  tabs.onNews((news) => (wiped ||= news.kind === 'wiped'))

  /** One write after the other: a draft is not cleared before the message it became is kept. */
  function write(work: () => Promise<unknown>): Promise<void> {
    const done = last.then(() => (wiped ? undefined : work()))
    last = done.catch(() => undefined)
    return inTime(done).then(() => undefined)
  }

  return {
    durable: true,
    outbox: {
      all: () => inTime(database.getAll('outbox', mine)),
      put: (item, posted = []) =>
        write(() => {
          const change = database.transaction(['outbox', 'uploads'], 'readwrite', ON_DISK)
          const uploads = change.objectStore('uploads')
          return Promise.all([
            change.objectStore('outbox').put(item, [personId, item.command.id]),
            ...posted.map((upload) => uploads.put(upload, [personId, upload.attachment.id])),
            change.done,
          ])
        }),
      remove: (commandId) => write(() => database.delete('outbox', [personId, commandId])),
    },
    drafts: {
      all: async () => {
        const found = await Promise.all([database.getAllKeys('drafts', mine), database.getAll('drafts', mine)])
        return Object.fromEntries(found[0].map(([, key], at) => [key, found[1][at] ?? '']))
      },
      put: (key, text) =>
        write(() =>
          text ? database.put('drafts', text, [personId, key]) : database.delete('drafts', [personId, key]),
        ),
    },
    ...uploadsOn(database, personId, write),
    assets: {
      all: () => inTime(database.getAll('assets', mine)),
      put: (list) =>
        write(() => (forgotten ? Promise.resolve() : database.put('assets', list, [personId, list.areaId]))),
      remove: (areaId) => write(() => database.delete('assets', [personId, areaId])),
    },
    snapshot: {
      read: async () => {
        const [about, rooms] = await Promise.all([database.get('about', personId), database.getAll('rooms', mine)])
        return about && { about, rooms }
      },
      write: ({ about, changed, gone, whole, answered }) =>
        write(() => {
          const change = database.transaction(['about', 'rooms', 'outbox'], 'readwrite')
          const [rooms, outbox] = [change.objectStore('rooms'), change.objectStore('outbox')]
          const forget = answered.map((id) => outbox.delete([personId, id]))
          if (forgotten) return Promise.all([...forget, change.done])
          const put = async (room: Room) => {
            const key: [string, string] = [personId, room.incident.id]
            const held = await rooms.get(key)
            if (!held || held.incident.seq <= room.incident.seq) await rooms.put(room, key)
          }
          return Promise.all([
            change.objectStore('about').put(about, personId),
            whole && rooms.delete(mine),
            ...changed.map(put),
            ...gone.map((id) => rooms.delete([personId, id])),
            ...forget,
            change.done,
          ])
        }),
      forget: () => {
        forgotten = true
        const stores = ['rooms', 'assets'] as const
        return write(() =>
          Promise.all([database.delete('about', personId), ...stores.map((name) => database.delete(name, mine))]),
        )
      },
    },
    tabs,
  }
}
