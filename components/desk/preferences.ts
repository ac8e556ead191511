import { WAITING_ORDERS, type WaitingOrder } from './waiting-order'

/** What a person sets for the desk; kept on the device. */
export type DeskPreferences = {
  order: WaitingOrder
  /** Only this area's waiting list; null shows all. */
  areaId: string | null
  listOpen: boolean
  /** Shortcuts of one letter without a modifier. */
  singleKeys: boolean
}

const DEFAULTS: DeskPreferences = {
  ...{ order: 'activity', areaId: null, listOpen: true, singleKeys: true },
}

/** Preferences from stored text that an older version, or anybody, could have written. */
export function preferencesFrom(stored: string | null): DeskPreferences {
  const value = parsed(stored)
  const flag = (name: 'listOpen' | 'singleKeys') => (typeof value[name] === 'boolean' ? value[name] : DEFAULTS[name])
  return {
    order: WAITING_ORDERS.find((order) => order === value.order) ?? DEFAULTS.order,
    areaId: typeof value.areaId === 'string' ? value.areaId : null,
    listOpen: flag('listOpen'),
    singleKeys: flag('singleKeys'),
  }
}

function parsed(stored: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(stored ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
