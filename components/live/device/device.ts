import type { KeptAssets } from '../../../lib/assets'
import type { PartName } from '../../../lib/attachments'
import type { OutboxItem, Room } from '../state'
import type { Upload } from '../uploads/upload'
import type { About } from './database'
import type { Tabs } from './tabs'

/** What a person sees, as their device last knew it. */
export type Snapshot = { about: About; rooms: readonly Room[] }

/**
 * What changed of it since it was last written. `whole`: there is nothing but what changed, whatever was written before.
 * `answered`: commands that are no more: it has their entries now, or somebody took them back. They leave the outbox with the
 * same write. A room that another tab wrote further stays as it is.
 */
export type SnapshotChange = {
  about: About
  changed: readonly Room[]
  gone: readonly string[]
  whole: boolean
  answered: readonly string[]
}

/** What a device keeps for one person, whatever happens to the tab, the browser or the battery. */
export type Device = {
  /** False: only this tab's memory keeps it. */
  durable: boolean
  outbox: {
    /** In the order the commands were given. */
    all: () => Promise<OutboxItem[]>
    /** Resolves once it is on the disk, together with what is posted by it. */
    put: (item: OutboxItem, posted?: readonly Upload[]) => Promise<void>
    remove: (commandId: string) => Promise<void>
  }
  /** Unfinished texts, by room or by form. */
  drafts: {
    all: () => Promise<Record<string, string>>
    put: (key: string, text: string) => Promise<void>
  }
  uploads: {
    /** In the order they were made. */
    all: () => Promise<Upload[]>
    /** Resolves once it is on the disk, with the bytes given. */
    put: (upload: Upload, bytes?: Partial<Record<PartName, Blob>>) => Promise<void>
    remove: (attachmentId: string, andBytes: boolean) => Promise<void>
  }
  bytes: {
    read: (attachmentId: string, part: PartName) => Promise<Blob | undefined>
    /** A picture from the server, kept for when there is none. */
    keepSeen: (attachmentId: string, part: PartName, blob: Blob) => Promise<void>
    /** Forgets what belongs to these attachments, and of the rest what is old or too much; never what waits to be sent. */
    tidy: (gone: ReadonlySet<string> | 'all') => Promise<void>
  }
  /** The machines of the person's areas, with what is known of their past. */
  assets: {
    all: () => Promise<KeptAssets[]>
    put: (list: KeptAssets) => Promise<void>
    remove: (areaId: string) => Promise<void>
  }
  snapshot: {
    read: () => Promise<Snapshot | undefined>
    write: (change: SnapshotChange) => Promise<void>
    /** Forgets what came from the server; what this person wrote stays. Nothing is written afterwards. */
    forget: () => Promise<void>
  }
  /** The person's other tabs on this device. */
  tabs: Tabs
}
