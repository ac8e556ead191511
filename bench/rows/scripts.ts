import { scriptBytes } from '../load/page.ts'
import type { Reading } from '../figures/row.ts'
import type { Measurement } from './measurement.ts'

/** The room's own scripts come later than the list's, named by its page: without those nothing can be read. */
const LEAST_OF_A_ROOM = 20_000

/** What a browser must load before the first screen works. Nothing varies, so once is enough. */
export const scripts: Measurement = {
  short: true,
  most: 1,
  rows: [
    {
      id: 'js-home',
      what: 'first-load JavaScript, technician home (gz)',
      unit: 'kB',
      better: 'less',
      floor: 196,
      aim: 190,
    },
    {
      id: 'js-field',
      what: 'first-load JavaScript, technician room (gz)',
      unit: 'kB',
      better: 'less',
      floor: 230,
      aim: 185,
    },
    {
      id: 'js-desk',
      what: 'first-load JavaScript, expert desk (gz)',
      unit: 'kB',
      better: 'less',
      floor: 300,
      aim: 230,
    },
  ],
  measure: async ({ stage }) => {
    const { fieldline, ground } = stage.site
    const [room] = stage.rooms
    const [technician, expert] = room?.members ?? []
    if (!room || !technician || !expert) throw new Error('the room was not made')
    const { rows } = await ground.pool.query<{ number: number }>('SELECT number FROM incident WHERE id = $1', [room.id])
    const home = await scriptBytes(fieldline.port, technician.cookie, '/home')
    const field = await scriptBytes(fieldline.port, technician.cookie, `/incidents/${rows[0]?.number ?? 0}`)
    if (field < home + LEAST_OF_A_ROOM) throw new Error('No result: the page of a room does not name its scripts')
    const desk = await scriptBytes(fieldline.port, expert.cookie, '/desk')
    return { 'js-home': sizeReading(home), 'js-field': sizeReading(field), 'js-desk': sizeReading(desk) }
  },
}

function sizeReading(bytes: number): Reading {
  return { figure: bytes / 1000, absolute: `${bytes} bytes; Next and React alone are 132 kB` }
}
