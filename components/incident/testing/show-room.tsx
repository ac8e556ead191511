import { PathnameContext, SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Command, CommandName, InputOf } from '../../../lib/incident/commands'
import { headerOf } from '../../../lib/incident/redact'
import { accessOf } from '../../../lib/incident/rights'
import type { Account, PersonCard } from '../../../lib/people'
import { CAST, gus, NORTH } from '../../../lib/testing/people'
import type { TestRoom } from '../../../lib/testing/room'
import type { Ack } from '../../../lib/wire'
import { LiveContext } from '../../live/hooks'
import { stateFrom } from '../../live/reduce-lists'
import { withView } from '../../live/reduce-rooms'
import { staysRefused } from '../../live/sender'
import type { LiveClient, LiveState } from '../../live/state'
import { draw } from '../../testing/draw'
import { bringRoomParts, RoomPane, type RoomPaneProps } from '../room-pane'

await bringRoomParts()

// What jsdom lacks: no media query holds, and nothing ever changes its size.
vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
)

/**
 * A room as one person sees it, over a room in memory that answers commands as the server would, at once. `sent` holds
 * what was asked of it. The rows of the timeline are not drawn: they need a layout.
 */
export function showRoom(
  room: TestRoom,
  viewer: Account,
  { drafts = {}, ...props }: Partial<RoomPaneProps> & { drafts?: LiveState['drafts'] } = {},
) {
  const sent: { name: CommandName; input: unknown }[] = []
  const store = createStore<LiveState>(() => ({ ...seen(room, viewer), drafts }))
  const update = () => store.setState({ ...seen(room, viewer), drafts: store.getState().drafts }, true)

  function send<Name extends CommandName>(incidentId: string, name: Name, input: InputOf<Name>) {
    const command: Command = { id: crypto.randomUUID(), incidentId, name, input }
    sent.push({ name, input })
    const answer = room.send(viewer, name, input)
    update()
    if ('code' in answer && staysRefused(command, answer)) {
      store.setState({ outbox: [{ command, writtenAt: room.now, state: 'refused', refusal: answer }] })
    }
    const ack: Ack = 'code' in answer ? answer : { ok: true, seq: answer.seq, at: answer.at, number: 0 }
    return { id: command.id, done: Promise.resolve(ack) }
  }

  function retry(commandId: string, stateSeq: number) {
    const item = store.getState().outbox.find(({ command }) => command.id === commandId)
    giveUp()
    if (item) send(room.incident.id, item.command.name, Object.assign({}, item.command.input, { stateSeq }))
  }
  const giveUp = () => store.setState({ outbox: [] })
  const client = {
    ...{ send, retry, typing() {}, look() {}, read() {}, knowPeople() {}, askStanding() {} },
    ...{ discard: giveUp, takeBack: giveUp },
    post: (incidentId: string, text: string) => send(incidentId, 'message.post', { text }),
    draft: (key: string, text: string) => store.setState((state) => ({ drafts: { ...state.drafts, [key]: text } })),
    open: () => Promise.resolve(true),
    older: () => Promise.resolve(false),
    bytes: () => Promise.resolve(undefined),
    pictures: { small: () => Promise.resolve(undefined) },
  } as unknown as LiveClient
  const screen = draw(
    <PathnameContext value="/desk/4821">
      <SearchParamsContext value={new URLSearchParams()}>
        <LiveContext value={{ store, client }}>
          <RoomPane incidentId={room.incident.id} details="pane" {...props} />
        </LiveContext>
      </SearchParamsContext>
    </PathnameContext>,
  )
  return { ...screen, sent, store, client, update }
}

function seen(room: TestRoom, viewer: Account): LiveState {
  const { incident } = room
  const card = cardOf(viewer)
  const me = {
    ...{ ...card, email: '', locale: null, theme: null, areaIds: viewer.areaIds },
    ...(card.guest && { guestOf: incident.id }),
  }
  const lists = {
    ...{ me, inbox: [], moreClosed: false, waiting: [], previewing: {}, online: [] },
    areas: [{ ...room.area, id: NORTH, name: 'North', assetsVersion: 0 }],
    people: CAST.map(cardOf),
  }
  const state: LiveState = {
    ...stateFrom({ now: new Date(room.now).toISOString(), lists }),
    connection: 'online',
    clockOffset: room.now - Date.now(),
  }
  const access = accessOf(incident, viewer)
  if (access === 'nothing') return { ...state, gone: { [incident.id]: true } }
  if (access === 'header') return { ...state, headers: { [incident.id]: headerOf(incident) } }
  const amendments = room.entries.filter((entry) => entry.ref !== undefined)
  return withView(state, {
    access,
    incident,
    entries: [...room.entries],
    amendments,
    marks: {},
    people: [],
    online: [],
  })
}

function cardOf({ id, name, roles, active, availability }: Account): PersonCard {
  return { id, name, roles, active, availability, title: '', ...(id === gus.id && { guest: true }) }
}
