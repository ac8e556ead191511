import { beforeEach, expect, it, vi } from 'vitest'
import type { Asset } from '../../lib/assets'
import { draw } from '../testing/draw'
import { AssetFinder } from './asset-finder'
import { watchForCode } from './watch-for-code'

vi.mock('./watch-for-code')

const machine = (id: string, label: string, areaId = 'north'): Asset => ({
  ...{ id, label, areaId, name: `Machine ${id}`, place: '', serial: '' },
})
const P17 = machine('a', 'P-17')

let seen: string
beforeEach(() => {
  vi.mocked(watchForCode).mockImplementation((_, { hear }) => {
    hear(seen)
    return () => undefined
  })
})

function drawFinder(assets: readonly Asset[] | undefined, code: string) {
  seen = code
  const onFound = vi.fn()
  const finder = (list: typeof assets) => <AssetFinder assets={list} onFound={onFound} />
  const screen = draw(finder(assets))
  const scan = () => screen.person.click(screen.getByRole('button', { name: 'Scan QR code' }))
  return { ...screen, onFound, scan, lists: (list: typeof assets) => screen.rerender(finder(list)) }
}

it('a scanned machine is chosen', async () => {
  const { scan, onFound } = drawFinder([P17], 'https://fl.example/new?asset=a')
  await scan()
  await expect.poll(() => onFound.mock.calls).toEqual([[P17]])
})

it('one that is scanned before the list is here is chosen once it is', async () => {
  const { scan, onFound, lists, queryByRole, getByText } = drawFinder(undefined, 'p-17')
  await scan()
  await expect.poll(() => queryByRole('dialog')).toBeNull()
  getByText('The list of machines is on its way.')
  expect(queryByRole('alert')).toBeNull()
  expect(onFound).not.toHaveBeenCalled()
  lists([P17])
  expect(onFound.mock.calls).toEqual([[P17]])
})

it('one that is in no list is unknown until something is searched for', async () => {
  const { person, scan, findByRole, queryByRole, getByRole, onFound } = drawFinder([P17], 'Q-1')
  await scan()
  expect((await findByRole('alert')).textContent).toBe('“Q-1” is no machine of your areas.')
  await person.type(getByRole('searchbox'), 'P')
  expect(queryByRole('alert')).toBeNull()
  expect(onFound).not.toHaveBeenCalled()
})

it('of two that a plate may mean, its person chooses', async () => {
  const { scan, queryAllByRole, onFound } = drawFinder(
    [P17, machine('b', 'P-17', 'south'), machine('c', 'P-18')],
    'P-17',
  )
  await scan()
  await expect.poll(() => queryAllByRole('button', { name: /P-17/ })).toHaveLength(2)
  expect(onFound).not.toHaveBeenCalled()
})
