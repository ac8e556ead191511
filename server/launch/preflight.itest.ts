import { expect, inject, it } from 'vitest'
import { databaseUrl } from './postgres/databases'
import { requireDatabase } from './preflight'

it('a database that answers is accepted', async () => {
  await requireDatabase(inject('adminUrl'))
})

it('a missing database and a wrong password are told apart', async () => {
  const url = inject('adminUrl')
  await expect(requireDatabase(databaseUrl(url, 'nowhere'))).rejects.toThrow('has no database "nowhere"')
  await expect(requireDatabase(databaseUrl(url, 'postgres', 'stranger'))).rejects.toThrow(
    'refuses this user or password',
  )
})
