import { expect, it } from 'vitest'
import { passwordStrength, strengthShare } from './password-strength'

it('counts what is missing, one for each thing that looks like one character', async () => {
  expect(await passwordStrength('boiler 🔧', [])).toEqual({ level: 'short', missing: 4 })
})

it('calls a password made of what everybody knows about the person easy to guess', async () => {
  expect(await passwordStrength('claire dubois', ['Claire', 'Dubois'])).toEqual({ level: 'weak' })
})

it('calls a few words hard to guess', async () => {
  const strength = await passwordStrength('valve copper morning', [])
  expect(strength).toEqual({ level: 'strong' })
  expect(strengthShare(strength)).toBe(1)
})
