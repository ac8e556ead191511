import { describe, expect, it } from 'vitest'
import { commandOf, SHORTCUTS, type Press, type PressPlace } from './shortcuts'

const page = { typing: false, inList: false, afterG: false }
const field = { ...page, typing: true }
const list = { ...page, inList: true }

function press(key: string, held: Partial<Press> = {}): Press {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }
}

function command(pressed: Press, place: PressPlace = page, singleKeys = true) {
  return commandOf(pressed, place, singleKeys)
}

describe('the keyboard of the desk', () => {
  it('reads letters whatever the caps lock says', () => {
    expect(command(press('a'))).toBe('accept')
    expect(command(press('A'))).toBe('accept')
    expect(command(press('N', { shiftKey: true }))).toBe('previous-unread')
    expect(command(press('A', { shiftKey: true }))).toBeUndefined()
  })

  it('leaves letters alone where somebody writes, but not the palette, the regions and Alt with arrows', () => {
    expect(command(press('a'), field)).toBeUndefined()
    expect(command(press('?', { shiftKey: true }), field)).toBeUndefined()
    expect(command(press('k', { ctrlKey: true }), field)).toBe('palette')
    expect(command(press('K', { metaKey: true }), field)).toBe('palette')
    expect(command(press('F6', { shiftKey: true }), field)).toBe('previous-region')
    expect(command(press('ArrowDown', { altKey: true }), field)).toBe('next-mine')
  })

  it('goes where the letter after G says, and nowhere while somebody writes', () => {
    const afterG = { ...page, afterG: true }
    const keys = ['q', 'm', 'a', 's'].map((key) => command(press(key), afterG))
    expect(keys).toEqual(['go-waiting', 'go-mine', 'go-closed', 'go-settings'])
    expect(command(press('r'), afterG)).toBe('reply')
    expect(command(press('q'))).toBeUndefined()
    expect(command(press('q'), { ...field, afterG: true })).toBeUndefined()
    expect(command(press('q'), afterG, false)).toBeUndefined()
  })

  it('moves by arrows only within the lists', () => {
    expect(command(press('ArrowDown'), list)).toBe('down')
    expect(command(press('ArrowDown'), page)).toBeUndefined()
  })

  it('knows brackets that are typed with AltGr', () => {
    expect(command(press('[', { ctrlKey: true, altKey: true }))).toBe('toggle-list')
    expect(command(press(']'))).toBe('toggle-details')
    expect(command(press('a', { ctrlKey: true }))).toBeUndefined()
  })

  it('keeps only keys with a modifier, Esc and F6 when single keys are off', () => {
    expect(command(press('a'), page, false)).toBeUndefined()
    expect(command(press('?', { shiftKey: true }), page, false)).toBeUndefined()
    expect(command(press('Escape'), page, false)).toBe('leave')
    expect(command(press('k', { ctrlKey: true }), page, false)).toBe('palette')
  })

  it('lists every shortcut once', () => {
    expect(new Set(SHORTCUTS.map((shortcut) => shortcut.command)).size).toBe(SHORTCUTS.length)
  })
})
