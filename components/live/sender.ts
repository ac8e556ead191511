import type { StoreApi } from 'zustand/vanilla'
import type { CommandName } from '../../lib/incident/commands'
import type { Ack } from '../../lib/wire'
import type { OutboxStorage } from './outbox'
import type { LiveState, OutboxItem } from './state'

const RETRY_MS = 2_000
/** What somebody wrote stays, with the reason, when it is refused. */
const KEPT: ReadonlySet<CommandName> = new Set(['message.post', 'incident.open'])

/**
 * Empties the outbox: in order within a room, rooms independent of each other. Trouble with the network or the server's
 * database is never an error; only a coded refusal ends a command, and what was written stays with its reason.
 */
export function createSender(
  store: StoreApi<LiveState>,
  storage: OutboxStorage,
  emit: (item: OutboxItem) => Promise<Ack>,
) {
  const inFlight = new Set<string>()
  const waiters = new Map<string, { item: OutboxItem; answer: (ack: Ack) => void }>()

  function take(item: OutboxItem): Promise<Ack> {
    void storage.put(item)
    store.setState(({ outbox }) => ({ outbox: [...outbox, item] }))
    const done = new Promise<Ack>((answer) => waiters.set(item.command.id, { item, answer }))
    pump()
    return done
  }

  /** Sends the first unanswered command of every room that has none on its way. */
  function pump(): void {
    const { connection, outbox } = store.getState()
    if (connection !== 'online') return
    const started = new Set<string>()
    for (const item of [...unheard(outbox), ...outbox]) {
      const { incidentId } = item.command
      if (item.state === 'refused' || item.answered !== undefined || started.has(incidentId)) continue
      started.add(incidentId)
      if (!inFlight.has(incidentId)) void send(item)
    }
  }

  async function send(item: OutboxItem): Promise<void> {
    const { id, incidentId } = item.command
    inFlight.add(incidentId)
    change(id, { state: 'sending' })
    const wait = await emit(item).then(
      (ack) => settle(item, ack),
      () => RETRY_MS, // No answer: it may or may not have arrived. The same id makes sending it again harmless.
    )
    inFlight.delete(incidentId)
    if (wait > 0) change(id, { state: 'waiting' })
    if (wait > 0) setTimeout(pump, wait)
    else pump()
  }

  /** Commands whose entries came while their answers were lost: nothing is left to draw, but somebody waits for the answer. */
  function unheard(outbox: readonly OutboxItem[]): OutboxItem[] {
    const drawn = new Set(outbox.map(({ command }) => command.id))
    return [...waiters.values()].map(({ item }) => item).filter(({ command }) => !drawn.has(command.id))
  }

  /** Returns the ms to wait before trying again; 0 when the command is answered. */
  function settle({ command }: OutboxItem, ack: Ack): number {
    if (!ack.ok && ack.code === 'rate-limited') return Number(ack.params?.seconds ?? 1) * 1_000
    if (!ack.ok && (ack.code === 'unavailable' || ack.code === 'signed-out')) return RETRY_MS
    waiters.get(command.id)?.answer(ack)
    waiters.delete(command.id)
    if (!ack.ok && KEPT.has(command.name)) {
      change(command.id, { state: 'refused', refusal: ack })
      return 0
    }
    const { rooms, waiting } = store.getState()
    const room = rooms[command.incidentId]
    const held = Math.max(room?.incident.seq ?? 0, waiting[command.incidentId]?.seq ?? 0)
    // Drawn until its entry is folded, so that nothing flickers between the answer and the entry.
    if (ack.ok && room && held < ack.seq) change(command.id, { answered: ack.seq })
    else remove(command.id)
    return 0
  }

  function change(commandId: string, by: Partial<OutboxItem>): void {
    store.setState(({ outbox }) => ({
      outbox: outbox.map((item) => (item.command.id === commandId ? { ...item, ...by } : item)),
    }))
  }

  function remove(commandId: string): void {
    void storage.remove(commandId)
    store.setState(({ outbox }) => ({ outbox: outbox.filter((item) => item.command.id !== commandId) }))
  }

  return { take, pump, remove, change }
}
