import { waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import type { PersonDetail } from '../../../lib/admin-api'
import { refuse } from '../../../lib/refusals'
import { draw } from '../../testing/draw'
import { ConfirmPassword } from '../confirm-password'
import { PersonRoles } from './person-roles'

const me = {
  id: 'claire',
  name: 'Claire',
  roles: ['admin'],
  areaIds: [],
  active: true,
  availability: 'available',
  version: 1,
} as const

const tom: PersonDetail = {
  id: 'tom',
  name: 'Tom Berger',
  title: 'Automation',
  roles: ['expert'],
  active: true,
  availability: 'available',
  email: 'tom@northwind.example',
  areas: [],
  online: false,
  lastActiveAt: null,
  locked: false,
  demo: false,
  version: 4,
  locale: null,
  createdAt: '2026-11-03T09:42:00.000Z',
  devices: [],
  openWork: [],
}

afterEach(() => vi.unstubAllGlobals())

/** The server's answers, in turn; returns what it was sent. */
function serverAnswers(...answers: object[]) {
  const sent: unknown[] = []
  vi.stubGlobal('fetch', (_: string, init: { body: string }) => {
    sent.push(JSON.parse(init.body))
    return Promise.resolve(Response.json(answers[sent.length - 1] ?? refuse('unavailable')))
  })
  return sent
}

function drawRoles(person = tom) {
  const onSaved = vi.fn()
  const screen = draw(
    <ConfirmPassword>
      <PersonRoles person={person} me={me} areas={[]} onSaved={onSaved} onStale={vi.fn()} />
    </ConfirmPassword>,
  )
  return { ...screen, onSaved }
}

it('a tick is stored at once, with the version that was seen', async () => {
  const saved = { ...tom, roles: ['technician', 'expert'], version: 5 }
  const sent = serverAnswers({ ok: true, person: saved })
  const { person, getByLabelText, onSaved } = drawRoles()
  await person.click(getByLabelText('Technician'))
  await waitFor(() => expect(onSaved).toHaveBeenCalledWith(saved))
  expect(sent).toEqual([{ roles: ['technician', 'expert'], version: 4 }])
})

it('when somebody else changed something else, both changes stand without a question', async () => {
  const theirs = { ...tom, title: 'Robots', version: 5 }
  const saved = { ...theirs, roles: ['expert', 'admin'], version: 6 }
  const sent = serverAnswers(refuse('changed-meanwhile', undefined, { person: theirs }), { ok: true, person: saved })
  const { person, getByLabelText, queryByText, onSaved } = drawRoles()
  await person.click(getByLabelText('Admin'))
  await waitFor(() => expect(onSaved).toHaveBeenCalledWith(saved))
  expect(sent).toMatchObject([{ version: 4 }, { version: 5 }])
  expect(queryByText('Yours')).toBeNull()
})

it('when both changed the roles, both values are shown and one is chosen', async () => {
  const theirs = { ...tom, roles: ['technician'], version: 5 }
  const saved = { ...tom, roles: ['expert', 'admin'], version: 6 }
  const sent = serverAnswers(refuse('changed-meanwhile', undefined, { person: theirs }), { ok: true, person: saved })
  const { person, getByLabelText, findByText, getByRole, onSaved } = drawRoles()
  await person.click(getByLabelText('Admin'))
  expect(await findByText('Expert, Admin')).toBeTruthy()
  expect(onSaved).not.toHaveBeenCalled()
  await person.click(getByRole('button', { name: 'Keep mine' }))
  await waitFor(() => expect(onSaved).toHaveBeenCalledWith(saved))
  expect(sent).toMatchObject([{ version: 4 }, { version: 5, roles: ['expert', 'admin'] }])
})

it('the password is asked for until it is right, and a change of mind leaves all as it was', async () => {
  const saved = { ...tom, roles: ['expert', 'admin'], version: 5 }
  const sent = serverAnswers(refuse('password-needed'), refuse('wrong-password'), { ok: true, person: saved })
  const { person, getByLabelText, findByRole, findByLabelText, onSaved } = drawRoles()
  await person.click(getByLabelText('Admin'))
  await person.type(await findByLabelText('Your password'), 'wrong{Enter}')
  expect((await findByRole('alert')).textContent).toContain('password')
  await person.clear(getByLabelText('Your password'))
  await person.type(getByLabelText('Your password'), 'valve copper morning{Enter}')
  await waitFor(() => expect(onSaved).toHaveBeenCalledWith(saved))
  expect(sent).toMatchObject([{}, { confirmPassword: 'wrong' }, { confirmPassword: 'valve copper morning' }])
})

it('the last admin stays one, and the tick goes back with the reason', async () => {
  serverAnswers(refuse('last-admin'))
  const { person, getByLabelText, findByRole } = drawRoles({ ...tom, roles: ['expert', 'admin'] })
  await person.click(getByLabelText('Admin'))
  expect((await findByRole('alert')).textContent).toContain('At least one active admin must remain')
  expect(getByLabelText('Admin')).toHaveProperty('checked', true)
})

it('nobody gives up the own admin role by a stray tick', async () => {
  const sent = serverAnswers()
  const { person, getByLabelText, findByRole, queryByRole } = drawRoles({ ...tom, id: me.id, roles: ['admin'] })
  await person.click(getByLabelText('Admin'))
  await person.click(await findByRole('button', { name: 'Stay admin' }))
  await waitFor(() => expect(queryByRole('alertdialog')).toBeNull())
  expect(sent).toEqual([])
})
