import { afterEach, expect, it, vi } from 'vitest'
import { draw } from '../testing/draw'
import { SignInForm } from './sign-in-form'

afterEach(() => {
  vi.unstubAllGlobals()
})

function serverAnswers(status: number, answer: object) {
  const asked: string[] = []
  vi.stubGlobal('fetch', (url: string, init?: { body?: URLSearchParams }) => {
    asked.push(`${url} ${String(init?.body ?? '')}`.trim())
    return Promise.resolve(
      url === '/api/auth/csrf' ? Response.json({ csrfToken: 'token' }) : Response.json(answer, { status }),
    )
  })
  return asked
}

async function signIn(password = 'valve copper morning') {
  const { person, ...screen } = draw(<SignInForm next="/" />)
  await person.type(screen.getByLabelText('E-mail'), 'aya@northwind.example')
  await person.type(screen.getByLabelText('Password'), password)
  await person.keyboard('{Enter}')
  return screen
}

it('a wrong sign-in says that the two do not go together, and the password has the focus', async () => {
  const asked = serverAnswers(401, { url: '/sign-in?error=invalid' })
  const { findByRole, getByLabelText } = await signIn()
  expect((await findByRole('alert')).textContent).toBe('That e-mail and password don’t go together. Check both.')
  expect(document.activeElement).toBe(getByLabelText('Password'))
  expect(asked).toEqual([
    '/api/auth/csrf',
    '/api/auth/callback/credentials email=aya%40northwind.example&password=valve+copper+morning&csrfToken=token&json=true',
  ])
})

it('after too many tries the wait is named', async () => {
  serverAnswers(429, { url: '/sign-in?error=rate-limited&retry=540' })
  const { findByText } = await signIn()
  expect(await findByText('Too many tries. Try again in 9 minutes.')).toBeTruthy()
})

it('without a connection the person reads that the server cannot be reached', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  const { findByText } = await signIn()
  expect(await findByText('The server can’t be reached. Check the connection and try again.')).toBeTruthy()
})

it('an empty field is asked for before anything is sent', async () => {
  const asked = serverAnswers(200, { url: '/' })
  const { person, getByRole, getByLabelText, findByText } = draw(<SignInForm next="/" />)
  await person.click(getByRole('button', { name: 'Sign in' }))
  expect(await findByText('Enter your e-mail.')).toBeTruthy()
  expect(document.activeElement).toBe(getByLabelText('E-mail'))
  expect(asked).toEqual([])
})
