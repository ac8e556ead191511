import { cloneElement, type ReactElement } from 'react'

type Props = Record<string, unknown>
type Handler = (...event: unknown[]) => void

/** The element with these properties added. Where both listen to an event both hear it, the element's own handler first. */
export function withProps(element: ReactElement, added: Props): ReactElement {
  const own = element.props as Props
  const joined = Object.entries(added).filter(([, value]) => value !== undefined)
  return cloneElement(element, Object.fromEntries(joined.map(([name, value]) => [name, both(own[name], value)])))
}

function both(own: unknown, added: unknown): unknown {
  if (typeof own !== 'function' || typeof added !== 'function') return added
  return (...event: unknown[]) => {
    ;(own as Handler)(...event)
    ;(added as Handler)(...event)
  }
}
