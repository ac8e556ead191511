import { expect, it } from 'vitest'
import { refuse } from '../../../lib/refusals'
import { outcomeOf } from './tus-send'

it('only a coded refusal that does not pass by itself is one', () => {
  const refusal = refuse('file-too-big', { most: 10 })
  expect(outcomeOf(JSON.stringify(refusal))).toEqual(refusal)
  for (const code of ['not-declared', 'rate-limited', 'unavailable', 'signed-out'] as const) {
    expect(outcomeOf(JSON.stringify(refuse(code)))).toBe('later')
  }
  expect(outcomeOf(JSON.stringify(refuse('nothing-changed')))).toBe('sent')
  for (const body of [undefined, '', 'Bad Gateway', '<html>', '{"ok":false,"code":"from a proxy"}', 'null']) {
    expect(outcomeOf(body)).toBe('later')
  }
})
