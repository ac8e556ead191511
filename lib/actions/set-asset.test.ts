import { describe, expect, test } from 'vitest'
import { c4, d1, p17 } from '../testing/assets'
import { ada, ed, eva, tina } from '../testing/people'
import { closedRoom, fullRoom, roomInProgress } from '../testing/rooms'
import { emptyRoom } from '../testing/room'
import { id } from '../testing/people'

const named = { id: p17.id, label: 'P-17', name: 'Feed pump' }

describe('the machine of an incident', () => {
  test('is named when it is raised, and the incident keeps what it was called', () => {
    const room = emptyRoom()
    expect(room.does(tina, 'incident.open', { assetId: p17.id }).fact).toMatchObject({ asset: named })
    expect(room.incident.asset).toEqual(named)
    expect(emptyRoom().does(tina, 'incident.open').fact).not.toHaveProperty('asset')
  })

  test('must be one of the area', () => {
    for (const assetId of [d1.id, id(999)]) {
      expect(emptyRoom().asks(tina, 'incident.open', { assetId })).toBe('asset-unknown')
      expect(roomInProgress().asks(tina, 'incident.set-asset', { assetId })).toBe('asset-unknown')
    }
  })

  test('is named, changed and taken away by who raised it and by the owner, while it is not closed', () => {
    const room = roomInProgress()
    room.does(tina, 'incident.set-asset', { assetId: p17.id, seenId: null })
    const changed = room.does(ed, 'incident.set-asset', { assetId: c4.id, seenId: p17.id })
    expect(changed.fact).toEqual({ asset: { id: c4.id, label: 'C-4', name: 'Conveyor' }, before: named })
    room.does(ed, 'incident.set-asset', { assetId: null, seenId: c4.id })
    expect(room.incident.asset).toBeNull()
    for (const person of [eva, ada]) expect(fullRoom().asks(person, 'incident.set-asset')).toBe('not-allowed')
    expect(closedRoom().asks(tina, 'incident.set-asset')).toBe('closed-room')
  })

  test('two people name it at once: the second hears that it has changed, and nothing is overwritten', () => {
    const room = roomInProgress()
    room.does(tina, 'incident.set-asset', { assetId: p17.id, seenId: null })
    expect(room.asks(ed, 'incident.set-asset', { assetId: c4.id, seenId: null })).toBe('stale')
    expect(room.asks(ed, 'incident.set-asset', { assetId: p17.id, seenId: null })).toBe('nothing-changed')
  })
})
