import { useState } from 'react'
import { expect, it } from 'vitest'
import { draw } from '../testing/draw'
import { TabPanel, Tabs } from './tabs'

function Example() {
  const [tab, setTab] = useState<'reply' | 'note'>('reply')
  return (
    <Tabs
      label="Write"
      value={tab}
      onChange={setTab}
      tabs={[
        { value: 'reply', label: 'Reply' },
        { value: 'note', label: 'Note' },
      ]}
    >
      <TabPanel value="reply">To Marek</TabPanel>
      <TabPanel value="note">To experts</TabPanel>
    </Tabs>
  )
}

it('arrows, Home and End choose among tabs, which are one stop of the Tab key', async () => {
  const { person, getByRole } = draw(<Example />)
  await person.tab()
  expect(document.activeElement).toBe(getByRole('tab', { name: 'Reply', selected: true }))
  await person.keyboard('{ArrowRight}')
  expect(document.activeElement).toBe(getByRole('tab', { name: 'Note', selected: true }))
  expect(getByRole('tabpanel', { name: 'Note' }).textContent).toBe('To experts')
  await person.keyboard('{ArrowRight}')
  expect(getByRole('tabpanel', { name: 'Reply' })).toBeTruthy()
  await person.keyboard('{End}{Home}')
  expect(document.activeElement).toBe(getByRole('tab', { name: 'Reply' }))
})
