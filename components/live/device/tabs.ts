import type { Ack } from '../../../lib/wire'
import type { OutboxItem } from '../state'
import { takeTurns } from './take-turns'
import type { Upload } from '../uploads/upload'

/** What a person's tabs on one device tell each other. */
export type TabNews =
  | { kind: 'item'; item: OutboxItem }
  | { kind: 'removed'; commandId: string }
  | { kind: 'answer'; commandId: string; ack: Ack }
  | { kind: 'draft'; key: string; text: string }
  | { kind: 'upload'; upload: Upload }
  | { kind: 'uploaded'; attachmentId: string }
  /** Everything on this device was deleted. */
  | { kind: 'wiped' }

/** A person's tabs on one device: all draw what is unsent, one sends it. */
export type Tabs = {
  /** Whether sending is this tab's task. */
  sends: () => boolean
  /** Hears when it becomes so. */
  onSends: (begin: () => void) => void
  tell: (news: TabNews) => void
  onNews: (hear: (news: TabNews) => void) => void
}

export type Envelope = { personId?: string; news: TabNews }

export const CHANNEL = 'fieldline'

/** Where browsers have no locks or channels (pages without https), each tab sends its own: ids make that harmless. */
export function createTabs(personId: string): Tabs {
  const listeners: ((news: TabNews) => void)[] = []
  const begins: (() => void)[] = []
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = ({ data }: MessageEvent<Envelope>) => {
    if (data.personId === undefined || data.personId === personId) listeners.forEach((hear) => hear(data.news))
  }
  const sends = takeTurns(`fieldline-sender-${personId}`, () => begins.forEach((begin) => begin()))
  return {
    sends,
    onSends: (begin) => void begins.push(begin),
    tell: (news) => channel.postMessage({ personId, news } satisfies Envelope),
    onNews: (hear) => void listeners.push(hear),
  }
}

/** Tells every tab of every person on this device. */
export function tellAllTabs(news: TabNews): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage({ news } satisfies Envelope)
  channel.close()
}
