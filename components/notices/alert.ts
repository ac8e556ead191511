import type { StoreApi } from 'zustand/vanilla'
import { quietUntil } from '../../lib/notices/notice-choices'
import { call } from '../api/call'
import { takeTurns } from '../live/device/take-turns'
import type { LiveState } from '../live/state'
import { createAttention } from './attention'
import { clearShown } from './clear-shown'
import type { Earcon } from './earcons'
import { newsOf, type News } from './news'
import { createPlayer } from './player'
import { createRinging } from './ringing'

/** Long enough for another device that shows the room to say that it was read there. */
const GATHER_MS = 700
/** The server tells of a thing about a second after the tab heard of it. */
const KNOWN_MS = 5_000
/** What many things at once sound like. */
const ORDER: readonly Earcon[] = ['assigned', 'queue', 'due', 'message', 'sent']
const EARCON_OF: Record<News['kind'], Earcon> = {
  queue: 'queue',
  assigned: 'assigned',
  accepted: 'assigned',
  message: 'message',
  resolved: 'due',
  due: 'due',
  unmanned: 'due',
  hold: 'message',
  closed: 'message',
  people: 'message',
  details: 'message',
  sent: 'sent',
}
const BUZZ: Partial<Record<Earcon, number[]>> = { message: [80], assigned: [120, 60, 120], queue: [120, 60, 120] }

/** What came while the connection was away, in numbers. */
export type Digest = { count: number; rooms: number }
type Tell = { blocked: (blocked: boolean) => void; digest: (digest: Digest) => void }
export type Alerts = { unlock: () => void; stop: () => void }

/**
 * Makes known in this tab what is loud: one sound for all that comes in a moment, by one of the person's tabs, and not for
 * what was read on another device meanwhile. What came while the connection was away is summed up.
 */
export function startAlerts(store: StoreApi<LiveState>, tell: Tell): Alerts {
  const attention = createAttention()
  const player = createPlayer(tell.blocked)
  const leads = takeTurns(`fieldline-sounds-${store.getState().me.id}`)
  const ringing = createRinging((earcon) => void (leads() && !isQuiet(store.getState()) && player.play(earcon)))
  let gathered = new Map<string, News>()
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Whether this tab had the turn as the news came: one that was opened since then has it, and has not heard of them. */
  let isOurs = false
  let newsAt = -KNOWN_MS

  const unheard = store.subscribe((state, before) => {
    for (const news of newsOf(before, state)) {
      gathered.set(`${news.incidentId} ${news.seq}`, news)
      newsAt = performance.now()
      if (timer !== undefined) continue
      isOurs = leads()
      timer = setTimeout(sound, GATHER_MS)
    }
    if (state.notices !== before.notices && state.notices.loud && madeKnown(state)) void heard()
    ringing.check()
    clearShown(before, state)
  })
  const unlock = () => player.unlock()
  for (const name of ['pointerdown', 'keydown'] as const) addEventListener(name, unlock, { passive: true })

  /** What no screen shows, as the calls to admins, is left to the push. */
  function madeKnown(state: LiveState): boolean {
    return attention.given() && !isQuiet(state) && performance.now() - newsAt < KNOWN_MS
  }

  function sound(): void {
    timer = undefined
    const news = [...gathered.values()].filter((one) => stillNew(store.getState(), one))
    gathered = new Map()
    const missed = news.filter(({ live, kind }) => !live && kind !== 'sent')
    if (missed.length > 1)
      tell.digest({ count: missed.length, rooms: new Set(missed.map((one) => one.incidentId)).size })
    const earcon = ORDER.find((one) => news.some(({ kind }) => EARCON_OF[kind] === one))
    if (earcon && isOurs && !isQuiet(store.getState())) {
      void player.play(earcon)
      const buzz = BUZZ[earcon]
      // A tablet nobody has touched since the page came does not buzz: asking it to would only be told off in its console.
      if (buzz && 'vibrate' in navigator && navigator.userActivation.hasBeenActive) navigator.vibrate(buzz)
    }
    for (const one of news) {
      if (one.kind !== 'queue' && one.kind !== 'assigned') continue
      ringing.begin(`${one.incidentId} ${one.seq}`, one.kind, () => unanswered(store.getState(), one))
    }
  }

  return {
    unlock,
    stop() {
      unheard()
      clearTimeout(timer)
      ringing.stop()
      attention.stop()
      for (const name of ['pointerdown', 'keydown'] as const) removeEventListener(name, unlock)
    },
  }
}

/** In a person's quiet hours nothing sounds or shakes; their end brings what they have not seen as one push. */
function isQuiet({ me, clockOffset }: LiveState): boolean {
  return quietUntil(me.notices?.quiet ?? null, Date.now() + clockOffset) !== undefined
}

function stillNew({ rooms, waiting }: LiveState, { incidentId, seq, kind }: News): boolean {
  if (kind === 'sent') return true
  return kind === 'queue' ? waiting[incidentId] !== undefined : (rooms[incidentId]?.mine.read ?? 0) < seq
}

/** Nobody took it, or looks into it; or the person it was given to has not seen it. */
function unanswered(state: LiveState, news: News): boolean {
  return stillNew(state, news) && (news.kind !== 'queue' || (state.previewing[news.incidentId] ?? []).length === 0)
}

/** Nothing needs to be pushed to the person's devices: they know. */
async function heard(): Promise<void> {
  await call('POST', '/api/notifications', { as: 'heard' })
}
