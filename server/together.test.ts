import { describe, expect, it } from 'vitest'
import { together } from './together'

/** A load that answers when it is told to; `asked` holds the keys of each. */
function slowLoad() {
  const asked: (readonly string[])[] = []
  const answers: { settle: () => void; fail: (error: Error) => void }[] = []
  const load = (keys: readonly string[]) =>
    new Promise<ReadonlyMap<string, string>>((done, fail) => {
      asked.push(keys)
      answers.push({ settle: () => done(new Map(keys.map((key) => [key, key.toUpperCase()]))), fail })
    })
  return { asked, answers, get: together(load) }
}

const turn = () => new Promise((done) => setTimeout(done))

describe('one query for many askers', () => {
  it('asks once for what is asked for at once, each key once', async () => {
    const { asked, answers, get } = slowLoad()
    const all = Promise.all([get('a'), get('b'), get('a')])
    await turn()
    answers[0]?.settle()
    expect(await all).toEqual(['A', 'B', 'A'])
    expect(asked).toEqual([['a', 'b']])
  })

  it('never answers with what a query found that began before the question', async () => {
    const { asked, answers, get } = slowLoad()
    const first = get('a')
    await turn()
    const later = [get('a'), get('c')]
    await turn()
    expect(asked).toEqual([['a']])
    answers[0]?.settle()
    expect(await first).toBe('A')
    await turn()
    expect(asked).toEqual([['a'], ['a', 'c']])
    answers[1]?.settle()
    expect(await Promise.all(later)).toEqual(['A', 'C'])
  })

  it('fails for those who waited when the query fails, and goes on', async () => {
    const { answers, get } = slowLoad()
    const failing = get('a')
    await turn()
    const next = get('a')
    answers[0]?.fail(new Error('no database'))
    await expect(failing).rejects.toThrow('no database')
    await turn()
    answers[1]?.settle()
    expect(await next).toBe('A')
  })

  it('does not let a query that hangs hold up the others for more than a second', async () => {
    const { asked, answers, get } = slowLoad()
    void get('a')
    await turn()
    const next = get('b')
    await expect.poll(() => asked.length, { timeout: 3_000 }).toBe(2)
    answers[1]?.settle()
    expect(await next).toBe('B')
  })

  it('knows nothing of what was not found', async () => {
    expect(await together(() => Promise.resolve(new Map<string, string>()))('a')).toBeUndefined()
  })
})
