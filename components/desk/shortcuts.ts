/** Everything the desk's keyboard can do, in the order the shortcut sheet shows it. */
export const SHORTCUTS = [
  { command: 'palette', keys: [['Mod', 'K']] },
  { command: 'down', keys: [['J'], ['↓']] },
  { command: 'up', keys: [['K'], ['↑']] },
  { command: 'open', keys: [['Enter']] },
  { command: 'accept', keys: [['A']] },
  { command: 'next-unread', keys: [['N']] },
  { command: 'previous-unread', keys: [['Shift', 'N']] },
  { command: 'next-mine', keys: [['Alt', '↓']] },
  { command: 'previous-mine', keys: [['Alt', '↑']] },
  { command: 'filter', keys: [['F']] },
  { command: 'go-waiting', keys: [['G', 'Q']] },
  { command: 'go-mine', keys: [['G', 'M']] },
  { command: 'go-closed', keys: [['G', 'A']] },
  { command: 'go-settings', keys: [['G', 'S']] },
  { command: 'reply', keys: [['R']] },
  { command: 'hand-over', keys: [['T']] },
  { command: 'hold', keys: [['H']] },
  { command: 'close', keys: [['E']] },
  { command: 'undo', keys: [['Z']] },
  { command: 'copy-link', keys: [['L']] },
  { command: 'toggle-list', keys: [['[']] },
  { command: 'toggle-details', keys: [[']']] },
  { command: 'leave', keys: [['Esc']] },
  { command: 'next-region', keys: [['F6']] },
  { command: 'previous-region', keys: [['Shift', 'F6']] },
  { command: 'help', keys: [['?']] },
] as const satisfies readonly { command: string; keys: readonly (readonly string[])[] }[]

export type DeskCommand = (typeof SHORTCUTS)[number]['command']

export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Where a key was pressed: in a field or a layer its letters belong to that; arrows move only within the lists. */
export type PressPlace = {
  typing: boolean
  inList: boolean
  /** G was pressed just before: the letter says where to go. */
  afterG: boolean
}

const LETTERS: Record<string, DeskCommand> = {
  ...{ j: 'down', k: 'up', a: 'accept', n: 'next-unread', r: 'reply', t: 'hand-over', e: 'close', l: 'copy-link' },
  ...{ f: 'filter', z: 'undo', h: 'hold' },
}
const PLACES: Record<string, DeskCommand> = { q: 'go-waiting', m: 'go-mine', a: 'go-closed', s: 'go-settings' }
const SIGNS: Record<string, DeskCommand> = { '[': 'toggle-list', ']': 'toggle-details', '?': 'help' }

/** What a key press asks of the desk, if anything. `singleKeys` off leaves only keys with a modifier, Esc and F6. */
export function commandOf(press: Press, place: PressPlace, singleKeys: boolean): DeskCommand | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press
  if (key === 'F6') return shiftKey ? 'previous-region' : 'next-region'
  if (ctrlKey !== metaKey && !altKey && key.toLowerCase() === 'k') return 'palette'
  if (altKey && !ctrlKey && !metaKey && key === 'ArrowDown') return 'next-mine'
  if (altKey && !ctrlKey && !metaKey && key === 'ArrowUp') return 'previous-mine'
  if (key === 'Escape') return 'leave'
  if (metaKey || place.typing) return undefined
  if (place.inList && !ctrlKey && !altKey && !shiftKey && key === 'ArrowDown') return 'down'
  if (place.inList && !ctrlKey && !altKey && !shiftKey && key === 'ArrowUp') return 'up'
  if (!singleKeys) return undefined
  // AltGr, which types brackets on many keyboards, reads as Ctrl and Alt together.
  if (ctrlKey === altKey && SIGNS[key]) return SIGNS[key]
  if (ctrlKey || altKey) return undefined
  if (shiftKey) return key.toLowerCase() === 'n' ? 'previous-unread' : undefined
  return (place.afterG && PLACES[key.toLowerCase()]) || LETTERS[key.toLowerCase()]
}

/** The keys of a command as the sheet and the palette show them; the first way is the usual one. */
export function keysOf(command: DeskCommand): readonly (readonly string[])[] {
  return SHORTCUTS.find((shortcut) => shortcut.command === command)?.keys ?? []
}
