import { describe, expect, it } from 'vitest'
import { createPeers, LEASE_MS } from './peers'

describe('the other nodes', () => {
  it('a message that was lost shows in the next one', () => {
    const peers = createPeers()
    expect([peers.heard('a', 7, 0), peers.heard('a', 8, 1), peers.heard('a', 10, 2), peers.heard('a', 11, 3)]).toEqual([
      'new',
      'next',
      'gap',
      'next',
    ])
  })

  it('one that is not heard of any more is gone after its lease, and new when it comes back', () => {
    const peers = createPeers()
    peers.heard('a', 1, 0)
    peers.heard('b', 1, 6_000)
    expect(peers.expired(LEASE_MS)).toEqual([])
    expect(peers.expired(LEASE_MS + 1)).toEqual(['a'])
    expect(peers.count()).toBe(1)
    expect(peers.heard('a', 2, LEASE_MS + 2)).toBe('new')
  })
})
