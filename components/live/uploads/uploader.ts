import type { StoreApi } from 'zustand/vanilla'
import { refuse } from '../../../lib/refusals'
import type { Device } from '../device/device'
import { around } from '../jitter'
import type { LiveState } from '../state'
import { forgetSentNotes } from './forget-sent-notes'
import { nextPart, type NextPart } from './next-part'
import { measured, pieceSize } from './piece-size'
import { asKept, withoutUpload, withUpload } from './reduce-uploads'
import type { PartOutcome, SendPart } from './send-part'
import type { Upload, UploadPart } from './upload'

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000

/**
 * Brings what was made here to the server: one part at a time, the most urgent first, by one of the person's tabs. What the
 * server has stays there through cuts, reloads and power-offs, and sending goes on behind it.
 */
export function createUploader(store: StoreApi<LiveState>, device: Device, send: SendPart, random?: () => number) {
  let running: { next: NextPart; stop: AbortController } | undefined
  let waitMs = FIRST_WAIT_MS
  let timer: ReturnType<typeof setTimeout> | undefined

  function begin(): void {
    device.tabs.onNews((news) => {
      if (news.kind === 'upload') store.setState((state) => withUpload(state, asKept(news.upload)))
      if (news.kind === 'uploaded') store.setState((state) => withoutUpload(state, news.attachmentId))
    })
    device.tabs.onSends(pump)
    forgetSentNotes(store, device)
    store.subscribe((state, before) => {
      if (state.connection !== before.connection) {
        waitMs = FIRST_WAIT_MS // What failed on the line before says nothing of this one.
        hurry()
      } else if (state.uploads !== before.uploads || state.outbox !== before.outbox) pump()
    })
    pump()
  }

  /** Begins the next part, and stops the running one where it may not go on, or is gone. */
  function pump(): void {
    const state = store.getState()
    const mayRun = state.connection === 'online' && device.tabs.sends()
    if (running) {
      const { attachment } = running.next.upload
      const known = state.uploads.find((each) => each.attachment.id === attachment.id)
      if (!mayRun || !known?.posted || known.state === 'paused') running.stop.abort()
      return
    }
    const next = mayRun && timer === undefined ? nextPart(state.uploads, state.outbox) : undefined
    if (next) void run(next)
  }

  /** Tries at once whatever waits for its next attempt. */
  function hurry(): void {
    clearTimeout(timer)
    timer = undefined
    pump()
  }

  async function run(next: NextPart): Promise<void> {
    const stop = new AbortController()
    running = { next, stop }
    const outcome = await sendPart(next, stop.signal).catch(() => 'later' as const)
    running = undefined
    await settle(next, outcome)
    pump()
  }

  async function sendPart({ upload, part }: NextPart, signal: AbortSignal): Promise<PartOutcome> {
    const { attachment, posted } = upload
    if (!posted) return 'stopped'
    const blob = await device.bytes.read(attachment.id, part.part)
    if (!blob) return part.part === 'whole' ? refuse('not-kept') : 'sent' // The others can be done without.
    change(attachment.id, { state: 'sending' })
    return send({
      ...{ attachmentId: attachment.id, incidentId: posted.incidentId, part: part.part, blob, url: part.url, signal },
      pieceBytes: () => pieceSize(store.getState().uplink),
      onUrl: (url) => void keep(changePart(attachment.id, part, { url })),
      onSent: (sent) => void changePart(attachment.id, part, { sent }),
      onPiece: (bytes, ms) => {
        waitMs = FIRST_WAIT_MS
        store.setState(({ uplink }) => ({ uplink: measured(uplink, bytes, ms) }))
        const { uploads, outbox } = store.getState()
        const urgent = nextPart(uploads, outbox)
        if (urgent && urgent.upload.attachment.id !== attachment.id) running?.stop.abort()
      },
    })
  }

  async function settle({ upload, part }: NextPart, outcome: PartOutcome): Promise<void> {
    const { id } = upload.attachment
    const known = store.getState().uploads.find(({ attachment }) => attachment.id === id)
    if (!known) return
    // A photo whose small picture is refused is still to be seen: the server judges it by the whole one.
    if (outcome === 'sent' || (typeof outcome === 'object' && part.part === 'preview')) {
      waitMs = FIRST_WAIT_MS
      const parts = known.parts.filter((each) => each.part !== part.part)
      if (parts.length > 0) await keep(change(id, { parts, state: 'waiting' }))
      else await finish(id)
    } else if (typeof outcome === 'object') {
      await keep(change(id, { state: 'refused', refusal: outcome }))
    } else {
      if (outcome === 'later') wait()
      if (known.state !== 'paused') change(id, { state: 'waiting' })
    }
  }

  function wait(): void {
    timer = setTimeout(hurry, around(waitMs, random))
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
  }

  /** Its bytes stay for a while: for this device's own screens, and for whoever asks for the full size. */
  async function finish(attachmentId: string): Promise<void> {
    store.setState((state) => withoutUpload(state, attachmentId))
    device.tabs.tell({ kind: 'uploaded', attachmentId })
    await device.uploads.remove(attachmentId, false).catch(() => undefined) // Sent again after a restart: the server knows it.
  }

  function change(attachmentId: string, by: Partial<Upload>): Upload | undefined {
    const known = store.getState().uploads.find(({ attachment }) => attachment.id === attachmentId)
    if (!known) return undefined
    const changed = { ...known, ...by }
    store.setState((state) => withUpload(state, changed))
    return changed
  }

  function changePart(attachmentId: string, { part }: UploadPart, by: Partial<UploadPart>): Upload | undefined {
    const known = store.getState().uploads.find(({ attachment }) => attachment.id === attachmentId)
    return change(attachmentId, {
      parts: known?.parts.map((each) => (each.part === part ? { ...each, ...by } : each)) ?? [],
    })
  }

  async function keep(upload: Upload | undefined): Promise<void> {
    if (!upload) return
    device.tabs.tell({ kind: 'upload', upload })
    await device.uploads.put(upload).catch(() => undefined)
  }

  begin()
  return { hurry }
}
