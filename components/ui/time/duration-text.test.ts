import { expect, it } from 'vitest'
import { durationText } from './duration-text'

it('reads as minutes and seconds, hours when there are any, and a minus when overdue', () => {
  expect([160, 3_760, -72, 0].map(durationText)).toEqual(['02:40', '1:02:40', '–01:12', '00:00'])
})
