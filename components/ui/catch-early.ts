type Noted<Control> = { control: Control; key: string }
type EarlyPress = Noted<HTMLElement> & { at: number; address: string; shown: Animation }
type EarlyWords = Noted<HTMLInputElement> & { before: string; words: string }

declare global {
  interface Window {
    /** The page has started: what was done before happens now. */
    early?: () => void
  }
}

/**
 * Remembers what is pressed and written on a page that is drawn but has not started, dims what was pressed, and does both
 * once the page has: the words first, then the last press, each once. A press is forgotten after ten seconds, when the
 * address changed, and when its control is gone or reads differently. Links need no help: the browser follows them.
 *
 * It is put into the page as text and runs before any file is here, so it uses nothing from outside itself.
 */
export function catchEarly(): void {
  const longMs = 10_000
  let startedAt = 0
  let press: EarlyPress | undefined
  let written: EarlyWords[] = []

  /** Tells a control from all others where React draws it anew. */
  function keyOf(control: HTMLElement): string {
    const { type, labels, textContent } = control as HTMLInputElement
    return [type, control.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? textContent].join()
  }
  function forget(): void {
    press?.shown.cancel()
    press = undefined
  }

  function onClick(event: Event): void {
    const control = (event.target as Element).closest<HTMLElement>('button,[type=radio],[type=checkbox]')
    const again = control === press?.control
    forget() // Only the last press counts, and whoever went on to something else has done so.
    if (!control || (startedAt && !again)) return
    event.preventDefault() // A form would load another page, and a choice would count as made.
    event.stopPropagation() // React may be half there.
    // Not by an attribute or a class, which React would take for a fault of the page.
    const shown = (control.closest('label') ?? control).animate({ opacity: [0.5, 0.5] }, longMs)
    press = { control, key: keyOf(control), at: performance.now(), address: location.href, shown }
  }
  function onInput({ target }: Event): void {
    const control = target as HTMLInputElement
    const known = written.find((one) => one.control === control)
    if (known) known.words = control.value
    // A part of the page may start later than the page: a field that React knows has a `value` of its own.
    else if (
      !/radio|checkbox|file/.test(control.type) &&
      (!startedAt || ('defaultValue' in control && !Object.hasOwn(control, 'value')))
    ) {
      written.push({ control, key: keyOf(control), before: control.defaultValue, words: control.value })
      if (startedAt) setTimeout(perform)
    }
  }

  /**
   * The control, once React lets events through to it: it keeps them from a part of the page that it has not reached, and may
   * draw such a part anew. A menu opens on the event that asks.
   */
  function standing<Control extends HTMLElement>({ control, key }: Noted<Control>): Control | undefined {
    const alike = [...document.querySelectorAll<Control>(control.localName)].filter((one) => keyOf(one) === key)
    const found = alike.includes(control) ? control : alike[1] ? undefined : alike[0]
    const heard: boolean[] = []
    found?.addEventListener('pointerdown', () => heard.push(found.isConnected), { once: true })
    found?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    return heard[0] ? found : undefined
  }

  /** React replaces words that it does not know of by those it does: so it is told, and nothing of either is lost. */
  function write({ control, key, before, words }: EarlyWords): boolean {
    const field = standing({ control, key })
    if (!field) return false
    const { value, selectionStart, selectionEnd } = field
    const joins = field.localName === 'textarea' && value !== before && !words.includes(value)
    const whole = joins ? (value.includes(words) ? value : `${value}\n\n${words}`) : words
    field.value = `${whole}.` // React compares with what it saw set last.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, whole)
    if (typeof selectionStart === 'number' && whole === value) field.setSelectionRange(selectionStart, selectionEnd)
    for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, { bubbles: true }))
    if (field !== control && document.activeElement === document.body) field.focus()
    return true
  }

  function perform(): void {
    const now = performance.now()
    if (now - startedAt > longMs) written = []
    written = written.filter((words) => !write(words))
    if (press && (now - press.at > longMs || location.href !== press.address)) forget()
    const control = press && !written[0] && standing(press)
    if (control) {
      forget()
      control.click()
    }
    if (press ?? written[0]) setTimeout(perform, 50)
  }

  window.early = () => {
    startedAt ||= performance.now()
    setTimeout(perform)
  }
  addEventListener('click', onClick, true)
  addEventListener('input', onInput, true)
  addEventListener('submit', (event) => startedAt || event.preventDefault(), true)
}
