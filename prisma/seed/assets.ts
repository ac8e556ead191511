import type { DemoArea } from './people'

export type DemoAsset = { area: DemoArea; label: string; name: string; place: string; serial: string }

const machine = (area: DemoArea, label: string, name: string, place: string, serial: string): DemoAsset => ({
  ...{ area, label, name, place, serial },
})

/** Some of the machines of Northwind Water. */
export const DEMO_ASSETS: readonly DemoAsset[] = [
  machine('hydraulics', 'P-17', 'Feed pump', 'Pump station 1, cellar', 'HK-40-01733'),
  machine('hydraulics', 'P-203', 'Circulation pump', 'Pump station 2', '203-77318'),
  machine('hydraulics', 'P-204', 'Circulation pump', 'Pump station 2', '204-77318'),
  machine('hydraulics', 'V-12', 'Suction valve', 'Pump station 2', ''),
  machine('hydraulics', 'D-3', 'Dosing unit', 'Treatment hall', 'DU-5580'),
  machine('drives', 'C-3', 'Conveyor', 'Packing hall, line 3', 'CV-300-12'),
  machine('drives', 'C-5', 'Conveyor', 'Packing hall, line 5', 'CV-300-15'),
  machine('drives', 'R-2', 'Robot cell', 'Packing hall', 'KR-210-0447'),
  machine('drives', 'K-7', 'Control cabinet', 'Switch room', ''),
]
