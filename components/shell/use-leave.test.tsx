import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { recordingsOf } from '../live/device/recordings'
import { countUnsentOnDevice } from '../live/device/unsent'
import { draw } from '../testing/draw'
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

it('whoever recorded a voice note and did not send it is asked before it is deleted', async () => {
  const recordings = recordingsOf('marek', 'i')
  for (const at of [1, 2]) await recordings.keep(at, new Uint8Array([at]))
  expect(await countUnsentOnDevice()).toBe(1)
  const { person, getByRole, findByRole } = draw(<Way />)
  await person.click(getByRole('button', { name: 'Leave' }))
  const question = await findByRole('alertdialog', { name: 'Sign out and lose 1 unsent item?' })
  expect(question.textContent).toContain('A voice note that was not sent')
})
