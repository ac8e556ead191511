import { describe, expect, it } from 'vitest'
import { ownAnswerAt } from './own-paths'

describe('an address', () => {
  it.each([
    ['/healthz', 'health'],
    ['/readyz', 'health'],
    ['/.well-known/security.txt', 'securityTxt'],
    ['/sw.js', 'serviceWorker'],
    ['/api/uploads', 'uploads'],
    ['/api/uploads/', 'uploads'],
    ['/api/uploads/x/y', 'uploads'],
    ['/api/attachments/x', 'attachments'],
  ])('%s is answered by our own server, as %s', (path, answer) => {
    expect(ownAnswerAt(path)).toBe(answer)
  })

  it.each([
    '/',
    '',
    '/healthz/',
    '/healthz/x',
    '/sw.jsx',
    '/api/uploadsx',
    '/api/attachments',
    '/api/me',
    '/x/healthz',
  ])('%s is for the pages', (path) => {
    expect(ownAnswerAt(path)).toBeUndefined()
  })
})
