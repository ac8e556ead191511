import { expect, test } from 'vitest'
import { summed } from './news'

const from = (by: string, ...texts: string[]) => texts.map((text) => ({ by, text }))

test('one or two messages are read out word for word', () => {
  expect(summed(from('aya', 'Close V-12 first', 'Then open the lid'))).toEqual(
    from('aya', 'Close V-12 first', 'Then open the lid'),
  )
})

test('three and more are summed up for each author', () => {
  expect(summed([...from('aya', 'a', 'b', 'c'), ...from('tom', 'd')])).toEqual([
    { by: 'aya', count: 3 },
    { by: 'tom', count: 1 },
  ])
})

test('what was said a moment ago counts', () => {
  expect(summed(from('aya', 'b', 'c'), 1)).toEqual([{ by: 'aya', count: 2 }])
  expect(summed(from('aya', 'b'), 1)).toEqual(from('aya', 'b'))
})
