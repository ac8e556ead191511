import type { Bus } from './incident/bus'
import { services } from './services'

/**
 * One value for each running process's bus, made on first use. Caches need it: Next's bundle holds a second copy of
 * every module, and only what listens to the shared bus hears of changes made by the other.
 */
export function perBus<T>(make: (bus: Bus) => T): () => T {
  const made = new WeakMap<Bus, T>()
  return () => {
    const { bus } = services()
    const value = made.get(bus) ?? make(bus)
    made.set(bus, value)
    return value
  }
}
