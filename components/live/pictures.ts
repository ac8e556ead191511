import type { StoreApi } from 'zustand/vanilla'
import { attachmentUrl, type PartName, type Rendition } from '../../lib/attachments'
import type { MessageAttachment } from '../../lib/incident/attachments'
import { timeline } from '../../lib/incident/timeline'
import { isSaving } from './data-saver'
import type { Device } from './device/device'
import type { LiveState } from './state'

export type Pictures = {
  /** A small picture of it: from this device, else (`online`) from the server, and kept here then. Undefined without one. */
  small: (incidentId: string, attachment: MessageAttachment, online: boolean) => Promise<Blob | undefined>
  /** Brings the small pictures of all open rooms to this device, one after the other, for when there is no network; not on a device that spares data. */
  bringAll: () => Promise<void>
}

export function createPictures(store: StoreApi<LiveState>, ready: Promise<Device>): Pictures {
  /** What is known to be on this device. */
  const here = new Set<string>()
  const online = () => store.getState().connection === 'online'

  async function small(incidentId: string, attachment: MessageAttachment, mayAsk: boolean): Promise<Blob | undefined> {
    const { bytes } = await ready
    const { id, kind, parts } = attachment
    const held = (await bytes.read(id, 'preview').catch(() => undefined)) ?? (await ownWhole(bytes, attachment))
    if (held) return held
    const what = parts.preview ? 'preview' : parts.whole && kind === 'photo' ? 'thumb' : undefined
    if (!what || !mayAsk) return undefined
    const fetched = await fetchBytes(incidentId, id, what)
    if (fetched) void bytes.keepSeen(id, 'preview', fetched).catch(() => undefined)
    return fetched
  }

  let bringing: Promise<void> | undefined
  let wanted = false

  /** Once more when something arrived meanwhile: what is gone through was listed before. */
  async function bring(): Promise<void> {
    while (wanted) {
      wanted = false
      await bringOnce()
    }
  }

  async function bringOnce(): Promise<void> {
    const open = Object.values(store.getState().rooms).filter(
      ({ incident, access }) => access === 'room' && incident.status !== 'closed',
    )
    for (const { incident, entries, amendments } of open) {
      const messages = timeline(entries, amendments).filter((item) => item.kind === 'message')
      const attachments = messages.flatMap(({ message }) => message.attachments)
      for (const attachment of attachments.filter(({ id }) => !here.has(id))) {
        if (!online() || isSaving()) return
        if (await small(incident.id, attachment, true)) here.add(attachment.id)
      }
    }
  }

  return {
    small,
    bringAll() {
      wanted = true
      return (bringing ??= bring().finally(() => (bringing = undefined)))
    },
  }
}

/** A picture that was made here and needed no small one. */
async function ownWhole(bytes: Device['bytes'], { id, type }: MessageAttachment): Promise<Blob | undefined> {
  return type.startsWith('image/') ? bytes.read(id, 'whole').catch(() => undefined) : undefined
}

/** Undefined where the server says no or is not reached. */
export async function fetchBytes(
  incidentId: string,
  attachmentId: string,
  what: PartName | Rendition,
): Promise<Blob | undefined> {
  const answer = await fetch(attachmentUrl(incidentId, attachmentId, what)).catch(() => undefined)
  return answer?.ok ? answer.blob().catch(() => undefined) : undefined
}
