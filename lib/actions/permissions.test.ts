import { describe, expect, test } from 'vitest'
import { actionNamed } from '../incident/commands'
import { STATUSES } from '../incident/status'
import { DEFAULT_AREA } from '../incident/area-rules'
import { ACTORS, cellOf, PERMISSION_ROWS, type ActorName, type PermissionRow } from '../testing/permission-cast'
import { USUAL_INPUTS } from '../testing/usual-inputs'
import { ACTIONS } from '.'

const actorNames = Object.keys(ACTORS) as ActorName[]

describe('A2: who may do what, as it is written in lib/testing/permission-table.ts', () => {
  test('every action has its lines, for everybody and every status', () => {
    const written = new Set(PERMISSION_ROWS.map((row) => row.command))
    expect(ACTIONS.map((action) => action.name).filter((name) => !written.has(name))).toEqual([])
    for (const { title, cells } of PERMISSION_ROWS) {
      expect(Object.keys(cells), title).toEqual(actorNames)
      for (const [actor, line] of Object.entries(cells))
        expect(line, `${title}: ${actor}`).toHaveLength(STATUSES.length)
    }
  })

  test.each(PERMISSION_ROWS)('$title', (row) => {
    const actual = actorNames.map((name) => [name, STATUSES.map((status) => answer(row, name, status))])
    expect(Object.fromEntries(actual)).toEqual(row.cells)
  })

  test.each(PERMISSION_ROWS)('$title: the rule itself refuses whoever it does not exist for', (row) => {
    for (const name of actorNames) {
      for (const [index, status] of STATUSES.entries()) {
        if (row.cells[name]?.[index] === 'not-found')
          expect(ruleAlone(row, name, status), `${name} ${status}`).toBe(false)
      }
    }
  })
})

function answer(row: PermissionRow, name: ActorName, status: (typeof STATUSES)[number]): string {
  const cell = cellOf(row, name, status)
  if (!cell) return '·'
  const told = cell.room.asks(cell.actor, row.command, cell.input)
  return told === 'allowed' ? '✔' : told
}

/** `allow` without the gate in front that hides the incident. */
function ruleAlone(row: PermissionRow, name: ActorName, status: (typeof STATUSES)[number]): boolean | undefined {
  const { room, actor, input } = cellOf(row, name, status)!
  const { now, person, incident } = room
  const asked = { ...USUAL_INPUTS[row.command](incident), ...input }
  const message = 'seq' in input ? room.message(Number(input.seq)) : undefined
  const around = { now, person, message, area: DEFAULT_AREA, number: 0 }
  return actionNamed(row.command)?.allow(incident, person(actor.id) ?? actor, asked, around).ok
}
