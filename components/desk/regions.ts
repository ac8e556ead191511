const REGIONS = 'nav[aria-label], main, aside'

/** Moves the focus to the next landmark on screen: rail, lists, room, details; round again at the end. */
export function focusRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)].filter((region) => region.checkVisibility())
  const at = regions.findIndex((region) => region.contains(document.activeElement))
  const next = regions.at((at < 0 && step < 0 ? 0 : at + step) % regions.length)
  if (!next) return
  const row =
    next.querySelector<HTMLElement>('a[data-row][aria-current]') ?? next.querySelector<HTMLElement>('a[data-row]')
  if (row) row.focus()
  else focusItself(next)
}

/** Moves the focus to the row beside the focused one, else beside the open room's. Returns false without a row to go to. */
export function focusRow(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('a[data-row]')].filter((row) => row.checkVisibility())
  const focused = rows.findIndex((row) => row === document.activeElement)
  const from = focused >= 0 ? focused : rows.findIndex((row) => row.ariaCurrent !== null)
  const next = from < 0 ? rows.at(step === 1 ? 0 : -1) : rows[from + step]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  return next !== undefined
}

/** The desk's lists by name, as they are marked in the document. */
export type Section = 'waiting' | 'mine' | 'closed'

const FRAMES_TO_DRAW = 30

/** Moves the focus to a list's first row as soon as that is drawn; nowhere when the list is empty. */
export function focusFirstRow(section: Section, frames = FRAMES_TO_DRAW): void {
  const row = document.querySelector<HTMLElement>(`[data-section="${section}"] a[data-row]`)
  if (row?.checkVisibility()) row.focus()
  else if (frames > 0) requestAnimationFrame(() => focusFirstRow(section, frames - 1))
}

/** Moves the focus to the control that filters the waiting list. Returns false where there is nothing to filter. */
export function focusFilter(): boolean {
  const filter = document.querySelector<HTMLElement>('[data-filter]')
  filter?.focus()
  return filter !== null
}

/** The incident whose row has the focus. */
export function focusedRow(): string | undefined {
  return document.activeElement instanceof HTMLElement ? document.activeElement.dataset.row : undefined
}

/** Out of a field to the region around it, so that letters are shortcuts again. */
export function leaveField(): boolean {
  const field = document.activeElement
  if (!(field instanceof HTMLElement) || !field.matches('input, textarea, select')) return false
  const region = field.closest<HTMLElement>(REGIONS)
  if (region) focusItself(region)
  else field.blur()
  return true
}

function focusItself(region: HTMLElement): void {
  region.tabIndex = -1
  region.focus()
}
