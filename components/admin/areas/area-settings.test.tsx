import { afterEach, expect, test, vi } from 'vitest'
import type { AreaDetail, EditArea } from '../../../lib/admin-api'
import { DEFAULT_AREA } from '../../../lib/incident/area-rules'
import { draw } from '../../testing/draw'
import { AreaSettings } from './area-settings'

const area: AreaDetail = {
  ...DEFAULT_AREA,
  ...{ id: 'drives', name: 'Drives', version: 3, people: [], experts: 0, expertsAvailable: 0, technicians: 0 },
  ...{ waiting: 0, notClosed: 0 },
}

afterEach(() => vi.unstubAllGlobals())

test('what was typed for those who wait stays until it is stored, and with it a name that was begun', async () => {
  const stored: EditArea[] = []
  const answers = [
    () => Response.json({ code: 'unavailable', sentence: 'Not now.' }, { status: 503 }),
    () => Response.json({ ok: true, area: { ...area, version: 4, questions: ['Does it turn?'] } }),
  ]
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    stored.push(JSON.parse(body) as EditArea)
    return Promise.resolve(answers.shift()?.())
  })
  const { person, getByLabelText, getByRole, findByRole } = draw(<AreaSettings area={area} onSaved={() => {}} />)
  const questions = getByLabelText(/Questions while waiting/) as HTMLTextAreaElement
  await person.type(getByLabelText('Name'), ' and belts')
  await person.type(questions, 'Does it turn?')
  await person.click(getByRole('button', { name: 'Save' }))
  await findByRole('alert')
  expect(questions.value).toBe('Does it turn?')
  await person.click(getByRole('button', { name: 'Save' }))
  await expect.poll(() => questions.value).toBe('')
  expect(stored.map(({ questions: asked }) => asked)).toEqual([['Does it turn?'], ['Does it turn?']])
  expect((getByLabelText('Name') as HTMLInputElement).value).toBe('Drives and belts')
})
