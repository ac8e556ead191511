import { Phone } from 'lucide-react'
import { expect, it } from 'vitest'
import { draw } from '../testing/draw'
import { IconButton } from './icon-button'

it('an icon tells its name on keyboard focus, and Escape takes the tooltip away', async () => {
  const { person, findByRole, queryByRole, getByRole } = draw(<IconButton icon={<Phone />} label="Call Marek" />)
  await person.tab()
  expect((await findByRole('tooltip', { hidden: true })).textContent).toBe('Call Marek')
  await person.keyboard('{Escape}')
  expect(queryByRole('tooltip', { hidden: true })).toBeNull()
  expect(document.activeElement).toBe(getByRole('button', { name: 'Call Marek' }))
})

it('an icon with its words beside it needs no tooltip', async () => {
  const { person, queryByRole } = draw(<IconButton icon={<Phone />} label="Call Marek" showLabel />)
  await person.tab()
  expect(queryByRole('tooltip', { hidden: true })).toBeNull()
})
