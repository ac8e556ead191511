import { expect, it } from 'vitest'
import { createLog } from './log'

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = ''
  write(createLog('debug', { write: (line) => void (text += line) }))
  return text
}

it('a log holds no secrets and no words of people, whatever is passed to it', () => {
  const text = logged((log) => {
    log.info({ password: 'swordfish', headers: { cookie: 'swordfish', authorization: 'swordfish' } }, 'asked')
    log.warn({ command: { id: 'c1', input: { text: 'swordfish' } }, person: { email: 'swordfish' } }, 'denied')
  })
  expect(text).not.toContain('swordfish')
  expect(text).toContain('"id":"c1"')
})

it('an error of the database says what went wrong, without the row it is about', () => {
  const error = Object.assign(new Error('duplicate key value violates unique constraint "person_email_key"'), {
    code: '23505',
    detail: 'Key (email)=(swordfish@example.org) already exists.',
    where: 'unnamed portal parameter $1 = swordfish',
  })
  const text = logged((log) => log.error({ err: error }, 'a request failed'))
  expect(text).not.toContain('swordfish')
  expect(text).toContain('23505')
  expect(text).toContain('person_email_key')
})
