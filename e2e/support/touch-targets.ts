import type { Page } from '@playwright/test'

/** What a thick glove needs, in px. */
const LEAST = 64
const BETWEEN = 16

const CONTROLS =
  'a[href], button, input, select, textarea, summary, [contenteditable=true], ' +
  ['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'option', 'slider', 'combobox', 'textbox']
    .concat(['menuitem', 'menuitemradio', 'menuitemcheckbox'])
    .map((role) => `[role=${role}]`)
    .join(', ')

/** How much of its height something is scrolled at once: what stands at an edge is seen whole with the next step. */
const STEP = 0.7
/** A row that has just been drawn stands where it was guessed to until the browser tells its size, before anybody sees it. */
const SETTLED_MS = 250

/**
 * Every control on the screen that a glove would miss or mistake for its neighbour, in words; scrolled step by step from end to
 * end of whatever scrolls. What lies under a dialog or outside the window cannot be touched, and does not count.
 */
export async function gloveOffenders(page: Page): Promise<string[]> {
  const found = new Set<string>()
  for (let step = 0, more = true; more; step += 1) {
    const asked = { at: step * STEP, controls: CONTROLS, least: LEAST, between: BETWEEN }
    let seen = await page.evaluate(offendersAt, asked)
    if (seen.offenders.length > 0) {
      await page.waitForTimeout(SETTLED_MS)
      seen = await page.evaluate(offendersAt, asked)
    }
    for (const offender of seen.offenders) found.add(offender)
    more = seen.more
  }
  return [...found]
}

/** `at`: how far everything is scrolled, in heights of its own. */
type Asked = { at: number; controls: string; least: number; between: number }

/** Runs in the page. `more`: something can be scrolled further. */
async function offendersAt({ at, controls, least, between }: Asked): Promise<{ offenders: string[]; more: boolean }> {
  type Box = { left: number; top: number; right: number; bottom: number }
  const everything = [...document.querySelectorAll('*')]
  const bars = everything.filter((element) => /sticky|fixed/.test(getComputedStyle(element).position))
  // What is lower than a control has none to scroll to.
  const scrollers = everything.filter(
    (element) =>
      element.clientHeight >= least &&
      element.scrollHeight > element.clientHeight + 1 &&
      (element === document.scrollingElement || /auto|scroll/.test(getComputedStyle(element).overflowY)),
  )
  for (const scroller of scrollers) scroller.scrollTop = at * scroller.clientHeight
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  const more = scrollers.some((scroller) => (at + 1) * scroller.clientHeight < scroller.scrollHeight - 1)

  const targets = new Map<Element, string>()
  for (const control of document.querySelectorAll<HTMLElement>(controls)) {
    if (control.closest('[aria-hidden=true], [inert]') || !control.checkVisibility({ visibilityProperty: true }))
      continue
    targets.set(targetOf(control), nameOf(control))
  }
  const shown = [...targets].flatMap(([element, name]) => {
    const box = inSight(element)
    return box && isOnTop(element, box) ? [{ element, name, box }] : []
  })
  const small = shown.flatMap(({ element, name }) => {
    const { width, height } = element.getBoundingClientRect()
    const fits = width >= least - 0.5 && height >= least - 0.5
    return fits ? [] : [`${name}: ${Math.round(width)} × ${Math.round(height)} px`]
  })
  const close = shown.flatMap((one, index) =>
    shown.slice(index + 1).flatMap((other) => {
      const gap = distance(one.box, other.box)
      return gap >= between - 0.5 ? [] : [`${one.name} | ${other.name}: ${Math.round(gap)} px apart`]
    }),
  )
  return { offenders: [...small, ...close], more }

  /** What is really touched: the label around a box to tick, the whole row of a link that covers it. */
  function targetOf(control: HTMLElement): Element {
    if (control.matches('[type=checkbox], [type=radio]')) return control.closest('label') ?? control
    return control.matches('.row-target') ? (control.offsetParent ?? control) : control
  }

  function nameOf(control: HTMLElement): string {
    const words = control.getAttribute('aria-label') ?? targetOf(control).textContent
    return `${control.getAttribute('role') ?? control.tagName.toLowerCase()} “${words.trim().slice(0, 40)}”`
  }

  /** The part of it that nothing scrolls away, also not under a bar that stays; undefined when there is none. */
  function inSight(element: Element): Box | undefined {
    const rect = element.getBoundingClientRect()
    const box = { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom }
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).overflow === 'visible') continue
      const { left, top, right, bottom } = around.getBoundingClientRect()
      Object.assign(box, cut(box, { left, top, right, bottom }))
    }
    Object.assign(box, cut(box, { left: 0, top: 0, right: innerWidth, bottom: innerHeight }))
    for (const bar of bars) {
      if (bar.contains(element)) continue
      const { top, bottom } = bar.getBoundingClientRect()
      const middle = (box.left + box.right) / 2
      if (bar.contains(document.elementFromPoint(middle, box.top + 1))) box.top = bottom
      if (bar.contains(document.elementFromPoint(middle, box.bottom - 1))) box.bottom = top
    }
    return box.right - box.left > 1 && box.bottom - box.top > 1 ? box : undefined
  }

  function cut(box: Box, by: Box): Box {
    return {
      left: Math.max(box.left, by.left),
      top: Math.max(box.top, by.top),
      right: Math.min(box.right, by.right),
      bottom: Math.min(box.bottom, by.bottom),
    }
  }

  function isOnTop(element: Element, { left, top, right, bottom }: Box): boolean {
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    return hit !== null && (element.contains(hit) || hit.contains(element))
  }

  function distance(one: Box, other: Box): number {
    const aside = Math.max(one.left - other.right, other.left - one.right, 0)
    const below = Math.max(one.top - other.bottom, other.top - one.bottom, 0)
    return Math.hypot(aside, below)
  }
}
