import { expect, it } from 'vitest'
import { Field } from './field'
import { PasswordInput } from './password-input'
import { Segmented } from './segmented'
import { draw } from '../testing/draw'

it('a field reads its label, its error and its hint, in this order', () => {
  const { getByLabelText, getByRole } = draw(
    <Field label="Password" error="Enter your password." hint="At least 12 characters">
      <PasswordInput />
    </Field>,
  )
  const input = getByLabelText('Password')
  const described = input.getAttribute('aria-describedby')?.split(' ') ?? []
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
    'Enter your password.',
    'At least 12 characters',
  ])
  expect(input.getAttribute('aria-invalid')).toBe('true')
  expect(getByRole('alert').textContent).toBe('Enter your password.')
})

it('a password can be looked at', async () => {
  const { person, getByRole, getByLabelText } = draw(
    <Field label="Password">
      <PasswordInput />
    </Field>,
  )
  await person.click(getByRole('button', { name: 'Show password' }))
  expect(getByLabelText('Password').getAttribute('type')).toBe('text')
  expect(getByRole('button', { name: 'Hide password' })).toBeTruthy()
})

it('one of several is one stop of the Tab key', async () => {
  const chosen: string[] = []
  const { person, getByRole } = draw(
    <Segmented
      label="Which"
      value="open"
      onChange={(value) => chosen.push(value)}
      options={[
        { value: 'open', label: 'Open' },
        { value: 'closed', label: 'Closed' },
      ]}
    />,
  )
  await person.tab()
  expect(document.activeElement).toBe(getByRole('radio', { name: 'Open' }))
  await person.keyboard('{ArrowRight}')
  expect(chosen).toEqual(['closed'])
})
