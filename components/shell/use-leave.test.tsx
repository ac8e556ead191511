import 'fake-indexeddb/auto'
import { afterEach, expect, it, vi } from 'vitest'
import type { DraftWrite } from '../../lib/drafts'
import { draftText, EMPTY_DRAFT } from '../field/draft'
import { openDatabase } from '../live/device/database'
import { recordingsOf } from '../live/device/recordings'
import { countUnsentOnDevice } from '../live/device/unsent'
import { wipeDevice } from '../live/device/wipe'
import { draftVersions } from '../live/drafts/draft-versions'
import { draw } from '../testing/draw'
import { unsentHere } from './unsent-here'
import { useLeave } from './use-leave'

function Way() {
  const { leave, question } = useLeave('marek')
  return (
    <>
      <button onClick={leave}>Leave</button>
      {question}
    </>
  )
}

afterEach(async () => {
  vi.restoreAllMocks()
  await wipeDevice()
})

it('whoever recorded a voice note and did not send it is asked before it is deleted', async () => {
  const recordings = recordingsOf('marek', 'i')
  for (const at of [1, 2]) await recordings.keep(at, new Uint8Array([at]))
  expect(await countUnsentOnDevice()).toBe(1)
  const { person, getByRole, findByRole } = draw(<Way />)
  await person.click(getByRole('button', { name: 'Leave' }))
  const question = await findByRole('alertdialog', { name: 'Sign out and lose 1 unsent item?' })
  expect(question.textContent).toContain('A voice note that was not sent')
})

it('what is unfinished is counted and listed where the server does not have it', async () => {
  const database = await openDatabase()
  const write = (key: string, text: string) => database.put('drafts', text, ['marek', key])
  await write('room', 'It hums\nwhen warm')
  await write('new', draftText({ ...EMPTY_DRAFT, machine: 'stands' }))
  await write('new-for-others', draftText({ ...EMPTY_DRAFT, areaId: 'north' }))
  await write('other', 'On the server')
  database.close()
  const versions = draftVersions('marek')
  versions.set('room', { version: 'a', changed: true })
  versions.set('other', { version: 'b', changed: false })
  expect(await countUnsentOnDevice()).toBe(2)
  const { person, getByRole, findByRole } = draw(<Way />)
  await person.click(getByRole('button', { name: 'Leave' }))
  const question = await findByRole('alertdialog', { name: 'Sign out and lose 2 unsent items?' })
  const lines = [...question.querySelectorAll('li')].map(({ textContent }) => textContent)
  expect(lines).toEqual(['Unfinished incident: Machine stands', 'Unfinished text: It hums when warm'])
})

it('a page that has not read its device yet knows less than the device', async () => {
  const database = await openDatabase()
  const command = { id: 'c1', incidentId: 'i', name: 'message.post' as const, input: { text: 'It hums' } }
  await database.put('outbox', { command, writtenAt: 0, state: 'waiting' }, ['marek', 'c1'])
  database.close()
  expect((await unsentHere('marek', { drafts: {} })).outbox).toMatchObject([{ command: { id: 'c1' } }])
  expect((await unsentHere('marek', { drafts: {}, outbox: [], uploads: [] })).outbox).toEqual([])
})

it('an unfinished text is brought to the server first, and asked about where that has another', async () => {
  const sent: DraftWrite[] = []
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, { body } = {}) => {
    const draft = JSON.parse(body as string) as DraftWrite
    sent.push(draft)
    const there: Record<string, string> = { torn: 'Written on the phone', twice: 'It rattles' }
    const other = { key: draft.key, text: there[draft.key], version: 'p' }
    return Promise.resolve(Response.json({ ok: true, ...(there[draft.key] && { other }) }))
  })
  draftVersions('marek').set('torn', { version: 't', changed: true })
  const database = await openDatabase()
  for (const [key, text] of [
    ['room', 'It hums'],
    ['torn', 'It smells'],
    ['twice', 'It rattles'],
  ] as const)
    await database.put('drafts', text, ['marek', key])
  database.close()
  const { person, getByRole, findByRole } = draw(<Way />)
  await person.click(getByRole('button', { name: 'Leave' }))
  const question = await findByRole('alertdialog', { name: 'Sign out and lose 1 unsent item?' })
  expect(question.querySelector('li')?.textContent).toBe('Unfinished text: It smells')
  expect(sent).toMatchObject([
    { key: 'room', text: 'It hums', base: null },
    { key: 'torn', text: 'It smells', base: 't' },
    { key: 'twice', text: 'It rattles', base: null },
  ])
})
