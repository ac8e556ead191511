import { describe, expect, it } from 'vitest'
import { deskHref, deskPlace } from './desk-place'

const id = '0191f5a0-0000-7000-8000-000000000001'

describe('the desk’s address', () => {
  it('names the list and the room', () => {
    expect(deskPlace('/desk')).toEqual({ list: 'open', room: null })
    expect(deskPlace('/desk/4821')).toEqual({ list: 'open', room: { number: 4821 } })
    expect(deskPlace('/desk/closed')).toEqual({ list: 'closed', room: null })
    expect(deskPlace('/desk/closed/4821')).toEqual({ list: 'closed', room: { number: 4821 } })
    expect(deskPlace(`/desk/draft-${id}`)).toEqual({ list: 'open', room: { incidentId: id } })
  })

  it('is the plain desk for anything it does not know', () => {
    for (const path of ['/desk/', '/desk/0', '/desk/12a', '/desk/draft-1', '/desk/-4']) {
      expect(deskPlace(path)).toEqual({ list: 'open', room: null })
    }
  })

  it('is read back as it was written', () => {
    expect(deskPlace(deskHref('closed', { id, number: 7 }))).toEqual({ list: 'closed', room: { number: 7 } })
    expect(deskPlace(deskHref('open', { id, number: 0 }))).toEqual({ list: 'open', room: { incidentId: id } })
    expect(deskHref('open')).toBe('/desk')
  })
})
