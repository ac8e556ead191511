import type { Asset } from '../assets'
import { id, NORTH, SOUTH } from './people'

function asset(number: number, label: string, name: string, areaId = NORTH): Asset {
  return { id: id(number), areaId, label, name, place: 'Pump station 2', serial: '' }
}

/** The machines tests speak of: two in North, one in South. */
export const p17 = asset(71, 'P-17', 'Feed pump')
export const c4 = asset(72, 'C-4', 'Conveyor')
export const d1 = asset(73, 'D-1', 'Drive', SOUTH)

export const ASSETS: readonly Asset[] = [p17, c4, d1]
