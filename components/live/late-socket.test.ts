import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import type { LiveSocket } from './connect'
import { lateSocket } from './late-socket'

function real() {
  const socket = Object.assign(new EventEmitter(), { connected: false, active: true, connect: vi.fn() })
  return { socket, asked: socket as unknown as LiveSocket }
}

it('what is listened for before the code has come is heard by the socket that comes, which connects once', async () => {
  const { socket, asked } = real()
  const late = lateSocket(() => Promise.resolve(asked))
  const told: string[] = []
  late.on('connect', () => told.push('connect'))
  late.connect()
  late.connect()
  await expect.poll(() => socket.connect).toHaveBeenCalledOnce()
  late.on('disconnect', (reason) => told.push(reason))
  socket.emit('connect')
  socket.emit('disconnect', 'transport close')
  expect(told).toEqual(['connect', 'transport close'])
})

it('code that does not come counts as a server that is away, and is fetched again with the next attempt', async () => {
  const { socket, asked } = real()
  const fetches = vi.fn(() =>
    fetches.mock.calls.length === 1 ? Promise.reject(new Error('x')) : Promise.resolve(asked),
  )
  const late = lateSocket(fetches)
  const failed = vi.fn()
  late.on('connect_error', failed)
  late.connect()
  await expect.poll(() => failed).toHaveBeenCalledOnce()
  expect(late.active).toBe(false)
  late.connect()
  await expect.poll(() => socket.connect).toHaveBeenCalledOnce()
})

it('a socket that is not wanted any more when its code comes stays closed', async () => {
  const { socket, asked } = real()
  const late = lateSocket(() => Promise.resolve(asked))
  late.connect()
  late.disconnect()
  await new Promise((later) => setTimeout(later))
  expect(socket.connect).not.toHaveBeenCalled()
})
