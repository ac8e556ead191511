import { afterEach, expect, it, vi } from 'vitest'
import { draw } from '../../testing/draw'
import { ImportScreen } from './import-screen'

const file = (text: string) => new File([text], 'machines.csv', { type: 'text/csv' })

afterEach(() => vi.unstubAllGlobals())

it('the dry run shows what was read of every row, and nothing is asked of a file without rows', async () => {
  const rows = [{ line: 2, label: 'F-1', outcome: 'new' }]
  const fetch = vi.fn(() => Promise.resolve(Response.json({ ok: true, rows })))
  vi.stubGlobal('fetch', fetch)
  const { person, getByLabelText, findByText, findByRole } = draw(<ImportScreen areas={[{ id: 'a', name: 'North' }]} />)
  await person.upload(getByLabelText('CSV file'), file('Label;Name\r\n'))
  await findByText('There is a header, but no row of a machine.')
  expect(fetch).not.toHaveBeenCalled()
  await person.upload(getByLabelText('CSV file'), file('Label;Name\r\nF-1;Förderband\r\n'))
  await findByRole('row', { name: '2 F-1 Förderband New' })
})
