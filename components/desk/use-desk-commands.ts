'use client'
import { focusMessageBox } from '../incident/composer/message-box'
import { setDetailsPane, useDetailsPane, useDetailsSheet } from '../incident/details/use-details-open'
import { navigate } from '../live/navigate'
import type { Desk } from './desk-context'
import { neighbour, nextAround } from './neighbours'
import { deskHref, deskPlace, type DeskList } from './desk-place'
import { focusedRow, focusFilter, focusFirstRow, focusRegion, focusRow, leaveField, type Section } from './regions'
import type { RoomReach } from './room-link'
import type { DeskCommand } from './shortcuts'

type Layers = {
  palette: () => void
  help: () => void
  copyLink: () => void
  settings: () => void
  /** Presses the undo of the notice on screen; false when there is none. */
  undo: () => boolean
}
type Deeds = Record<DeskCommand, () => unknown>

/** What each of the desk's commands does. A deed that answers `false` found nothing to do. */
export function useDeskCommands(desk: Omit<Desk, 'run'>, reach: () => RoomReach | null, layers: Layers) {
  const [pane] = useDetailsPane()
  const [sheet, setSheet] = useDetailsSheet()
  const { lists, mine, openId, preferences } = desk

  function showRow(id: string | undefined): boolean {
    const row = id === undefined ? undefined : desk.rowOf(id)
    if (row) desk.show(row.incident)
    return row !== undefined
  }

  function unread(step: 1 | -1): boolean {
    return showRow(nextAround(mine.shown, openId, step, (id) => (desk.rowOf(id)?.unread ?? 0) > 0))
  }

  function accept(): boolean {
    const waits = (id: string | undefined) => lists.waiting.some((incident) => incident.id === id)
    const id = [focusedRow(), openId].find(waits)
    if (id) desk.accept(id)
    return id !== undefined
  }

  /** Shows a list, whatever room is open, and puts the focus on its first row. */
  function goTo(list: DeskList, section: Section) {
    if (!preferences.listOpen) desk.change({ listOpen: true })
    // By the address: the screen may not have followed it yet when the next keys come.
    if (deskPlace(window.location.pathname).list !== list) navigate(deskHref(list))
    focusFirstRow(section)
  }

  /** What the room's own menu or button would do. */
  function inRoom(kind: 'close' | 'hand-over' | 'hold'): boolean {
    const room = reach()
    if (!room) return false
    const entry = room.entries.find(({ key }) => key === kind)
    if (kind === 'close' && room.primary === 'propose') room.ask({ kind: 'propose' })
    else if (entry?.decision.ok) entry.onSelect()
    else if (kind === 'close' && (room.primary === 'close' || room.primary === 'fixed')) room.ask({ kind })
    else return false
    return true
  }

  function toggleDetails() {
    if (matchMedia('(min-width: 80rem)').matches) setDetailsPane(!pane)
    else setSheet(!sheet)
  }

  const deeds: Deeds = {
    palette: layers.palette,
    help: layers.help,
    down: () => focusRow(1),
    up: () => focusRow(-1),
    open: () => false,
    accept,
    'next-unread': () => unread(1),
    'previous-unread': () => unread(-1),
    'next-mine': () => showRow(neighbour(mine.shown, openId, 1)),
    'previous-mine': () => showRow(neighbour(mine.shown, openId, -1)),
    filter: focusFilter,
    'go-waiting': () => goTo('open', 'waiting'),
    'go-mine': () => goTo('open', 'mine'),
    'go-closed': () => goTo('closed', 'closed'),
    'go-settings': layers.settings,
    undo: layers.undo,
    reply: focusMessageBox,
    'hand-over': () => inRoom('hand-over'),
    hold: () => inRoom('hold'),
    close: () => inRoom('close'),
    'copy-link': () => (openId === undefined ? false : layers.copyLink()),
    'toggle-list': () => desk.change({ listOpen: !preferences.listOpen }),
    'toggle-details': () => (openId === undefined ? false : toggleDetails()),
    leave: leaveField,
    'next-region': () => focusRegion(1),
    'previous-region': () => focusRegion(-1),
  }
  return (command: DeskCommand): boolean => deeds[command]() !== false
}
