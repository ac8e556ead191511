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

it.each([
  ['de', 'CSV-Datei', 'Kennung;Name;Ort;Seriennummer;Bereich'],
  ['fr', 'Fichier CSV', 'E\u0301TIQUETTE;Nom;Lieu;Numéro de série;Secteur'],
  ['de', 'CSV-Datei', 'label;name;place;serial;area'],
] as const)('in %s the columns may have the names they have on the screen', async (locale, field, header) => {
  const fetch = vi.fn((_: string, _asked: RequestInit) => Promise.resolve(Response.json({ ok: true, rows: [] })))
  vi.stubGlobal('fetch', fetch)
  const { person, getByLabelText } = draw(<ImportScreen areas={[]} />, locale)
  await person.upload(getByLabelText(field), file(`${header}\r\nP-17;Pumpe;Halle 2;204;Nord\r\n`))
  await expect.poll(() => fetch).toHaveBeenCalled()
  const row = { line: 2, label: 'P-17', name: 'Pumpe', place: 'Halle 2', serial: '204', area: 'Nord' }
  expect(JSON.parse(fetch.mock.calls[0]?.[1].body as string)).toMatchObject({ rows: [row] })
})

it('in German a column that is missing, or nobody’s, is named in German', async () => {
  const { person, getByLabelText, findByText } = draw(<ImportScreen areas={[]} />, 'de')
  await person.upload(getByLabelText('CSV-Datei'), file('Kennung;Ort\r\nP-17;Halle 2\r\n'))
  await findByText('Die Spalte „Name“ fehlt.')
  await person.upload(getByLabelText('CSV-Datei'), file('Kennung;Name;Baujahr\r\nP-17;Pumpe;1998\r\n'))
  await findByText(/Die Spalte „baujahr“ gibt es nicht\./)
})
