import type { StoreApi } from 'zustand/vanilla'
import type { Command, CommandName } from '../../lib/incident/commands'
import type { Refusal } from '../../lib/refusals'
import type { Ack } from '../../lib/wire'
import type { Device } from './device/device'
import { inOrder, withItems } from './device/restore'
import type { LiveState, OutboxItem } from './state'

const RETRY_MS = 2_000
/** What somebody wrote. */
const WORDS: ReadonlySet<CommandName> = new Set([
  ...(['message.post', 'message.edit'] as const),
  ...(['incident.open', 'incident.edit', 'incident.answer'] as const),
])

/**
 * What somebody wrote stays, with the reason, when it is refused: a note that goes with a change as well. Everything else
 * that is refused is given up when whoever waits for the answer was told.
 */
export function staysRefused(
  { name, input }: Pick<Command, 'name' | 'input'>,
  { code }: Pick<Refusal, 'code'>,
): boolean {
  const { note } = input as { note?: string }
  return code !== 'nothing-changed' && (WORDS.has(name) || Boolean(note))
}

const isRefused = ({ state }: OutboxItem) => state === 'refused'

/**
 * Empties the outbox: in order within a room, rooms independent of each other. Trouble with the network or the server's
 * database is never an error; only a coded refusal ends a command, and what was written stays with its reason.
 */
export function createSender(
  store: StoreApi<LiveState>,
  ready: Promise<Device>,
  emit: (item: OutboxItem) => Promise<Ack>,
) {
  const inFlight = new Set<string>()
  const waiters = new Map<string, { item: OutboxItem; answer: (ack: Ack) => void }>()
  let device: Device | undefined
  void ready.then(mirror)

  function take(item: OutboxItem): Promise<Ack> {
    const done = new Promise<Ack>((answer) => waiters.set(item.command.id, { item, answer }))
    store.setState(({ outbox }) => ({ outbox: inOrder([...outbox, { ...item, state: 'keeping' }]) }))
    void keep(item)
    return done
  }

  /** Onto the disk first: what is drawn as kept survives whatever follows. A device that fails is said to. */
  async function keep(item: OutboxItem): Promise<void> {
    const { outbox, tabs } = await ready
    if (!isDrawn(item)) return // Taken back already.
    const posted = store.getState().uploads.filter((upload) => upload.posted?.commandId === item.command.id)
    await outbox.put(item, posted).catch(() => store.setState({ unkept: true }))
    if (!isDrawn(item)) return
    change(item.command.id, { state: 'waiting' })
    tabs.tell({ kind: 'item', item })
    pump()
  }

  function isDrawn({ command }: OutboxItem): boolean {
    return store.getState().outbox.some((item) => item.command.id === command.id)
  }

  /**
   * Sends the first unanswered command of every room that has none on its way. Where the line is known to stand, `heard`, it
   * does not wait for what the screen lacks.
   */
  function pump(heard?: boolean): void {
    const { connection, outbox } = store.getState()
    if ((connection !== 'online' && !heard) || !device?.tabs.sends()) return
    const started = new Set<string>()
    for (const item of [...unheard(outbox), ...outbox]) {
      const { incidentId } = item.command
      if (item.state === 'refused' || item.answered !== undefined || started.has(incidentId)) continue
      started.add(incidentId)
      if (!inFlight.has(incidentId) && item.state !== 'keeping') void send(item)
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
    else pump(true)
  }

  /** Commands whose entries came while their answers were lost: nothing is left to draw, but somebody waits for the answer. */
  function unheard(outbox: readonly OutboxItem[]): OutboxItem[] {
    const drawn = new Set(outbox.map(({ command }) => command.id))
    return [...waiters.values()].map(({ item }) => item).filter(({ command }) => !drawn.has(command.id))
  }

  /** Returns the ms to wait before trying again; 0 when the command is answered. */
  function settle({ command }: OutboxItem, ack: Ack): number {
    if (!ack.ok && ack.code === 'signed-out') return RETRY_MS
    if (!ack.ok && (ack.code === 'rate-limited' || ack.code === 'unavailable')) {
      change(command.id, { stuck: true })
      return ack.params?.seconds ? Number(ack.params.seconds) * 1_000 : RETRY_MS
    }
    device?.tabs.tell({ kind: 'answer', commandId: command.id, ack })
    answered(command.id, ack)
    return 0
  }

  function answered(commandId: string, ack: Ack): void {
    waiters.get(commandId)?.answer(ack)
    // After a restart nobody waits: what is given up unseen would be lost without a word.
    const unseen = !waiters.delete(commandId)
    const { outbox, rooms, waiting } = store.getState()
    const command = outbox.find((item) => item.command.id === commandId)?.command
    if (!command) return
    if (!ack.ok && (unseen || staysRefused(command, ack))) {
      change(commandId, { state: 'refused', refusal: ack })
      return
    }
    const room = rooms[command.incidentId]
    const held = Math.max(room?.incident.seq ?? 0, waiting[command.incidentId]?.seq ?? 0)
    // Drawn until its entry is folded, so that nothing flickers between the answer and the entry.
    if (ack.ok && room && held < ack.seq) change(commandId, { answered: ack.seq })
    else if (ack.ok) remove(commandId)
    else discard(commandId)
  }

  function change(commandId: string, by: Partial<OutboxItem>): void {
    store.setState(({ outbox }) => ({
      outbox: outbox.map((item) => (item.command.id === commandId ? { ...item, ...by } : item)),
    }))
  }

  function remove(commandId: string): void {
    if (!store.getState().outbox.some(({ command }) => command.id === commandId)) return
    store.setState(({ outbox }) => ({ outbox: outbox.filter((item) => item.command.id !== commandId) }))
  }

  /** Nobody waits for it any more either: it would be sent for them. */
  function discard(commandId: string): void {
    forget(commandId)
    void ready.then(({ tabs }) => tabs.tell({ kind: 'removed', commandId }))
  }

  function forget(commandId: string): void {
    waiters.delete(commandId)
    remove(commandId)
    void ready.then(({ outbox }) => outbox.remove(commandId)).catch(() => undefined)
  }

  /** From here on this tab follows the others' outbox, and the device what was refused. What was answered leaves it with the snapshot. */
  function mirror(opened: Device): void {
    device = opened
    const { outbox, tabs } = opened
    store.subscribe((state, before) => {
      if (state.outbox === before.outbox) return
      const refused = new Set(before.outbox.filter(isRefused).map(({ command }) => command.id))
      const news = state.outbox.filter((item) => isRefused(item) && !refused.has(item.command.id))
      for (const item of news) void outbox.put(item).catch(() => undefined)
    })
    tabs.onNews((news) => {
      if (news.kind === 'removed') forget(news.commandId)
      if (news.kind === 'answer') answered(news.commandId, news.ack)
      if (news.kind !== 'item') return
      store.setState((state) => withItems(state, [news.item]))
      pump()
    })
    tabs.onSends(pump)
    pump()
  }

  return { take, pump, discard }
}
