import type { PartName } from '../../../lib/attachments'
import type { Upload } from '../uploads/upload'
import { inTime, keysOf, type DeviceDatabase } from './database'
import type { Device } from './device'
import { bytesToForget } from './kept-bytes'

/** A power cut may follow at once: what is unsent must be on the disk, not on its way there. */
export const ON_DISK = { durability: 'strict' } as const

type Write = (work: () => Promise<unknown>) => Promise<void>

/** What was shot, recorded or chosen on this device, and pictures of rooms, in one person's part of the database. */
export function uploadsOn(database: DeviceDatabase, personId: string, write: Write): Pick<Device, 'uploads' | 'bytes'> {
  const mine = keysOf(personId)
  const keyOf = ({ attachment }: Upload): [string, string] => [personId, attachment.id]
  /** What the disk had no room for: it lives as long as this tab, and is tried again with every change of its upload. */
  const inTab = new Map<string, Partial<Record<PartName, Blob>>>()
  return {
    uploads: {
      all: () => inTime(database.getAll('uploads', mine)),
      put: async (upload, parts = inTab.get(upload.attachment.id) ?? {}) => {
        const { id } = upload.attachment
        inTab.set(id, parts)
        await write(() => {
          const change = database.transaction(['uploads', 'bytes'], 'readwrite', ON_DISK)
          const bytes = change.objectStore('bytes')
          const since = Date.now()
          return Promise.all([
            change.objectStore('uploads').put(upload, keyOf(upload)),
            ...Object.entries(parts).map(([part, blob]) => bytes.put({ blob, since }, [personId, id, part])),
            change.done,
          ])
        })
        inTab.delete(id)
      },
      remove: (attachmentId, andBytes) =>
        write(() => {
          if (andBytes) inTab.delete(attachmentId)
          const change = database.transaction(['uploads', 'bytes'], 'readwrite')
          return Promise.all([
            change.objectStore('uploads').delete([personId, attachmentId]),
            andBytes && change.objectStore('bytes').delete(keysOf(personId, attachmentId)),
            change.done,
          ])
        }),
    },
    bytes: {
      read: async (attachmentId, part) =>
        inTab.get(attachmentId)?.[part] ?? (await inTime(database.get('bytes', [personId, attachmentId, part])))?.blob,
      keepSeen: (attachmentId, part, blob) =>
        write(() => database.put('bytes', { blob, since: Date.now(), seen: true }, [personId, attachmentId, part])),
      tidy: (gone) =>
        write(async () => {
          const change = database.transaction(['uploads', 'bytes'], 'readwrite')
          const bytes = change.objectStore('bytes')
          const [ids, keys, kept] = await Promise.all([
            change.objectStore('uploads').getAllKeys(mine),
            bytes.getAllKeys(mine),
            bytes.getAll(mine),
          ])
          const unsent = new Set(ids.map(([, id]) => id))
          const held = keys.flatMap((key, at) => {
            const value = kept[at]
            return value && !unsent.has(key[1]) ? [{ key, bytes: value.blob.size, ...value }] : []
          })
          const isGone = ({ key }: (typeof held)[number]) => gone === 'all' || gone.has(key[1])
          const old = bytesToForget(
            held.filter((one) => !isGone(one)),
            Date.now(),
          )
          const leaving = [...held.filter(isGone), ...old]
          await Promise.all([...leaving.map(({ key }) => bytes.delete(key)), change.done])
        }),
    },
  }
}
