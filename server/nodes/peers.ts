/** Another node is taken for dead when nothing has been heard of it for this long: five of its beats. */
export const LEASE_MS = 10_000

type Peer = { number: number; heardAt: number }

/** The other nodes as they are heard. Every message carries its sender's running number, so that a lost one shows. */
export type Peers = {
  /** How this message follows what was heard of its sender. */
  heard: (node: string, number: number, now: number) => 'new' | 'next' | 'gap'
  count: () => number
  remove: (node: string) => void
  /** Removes and names those whose lease is over. */
  expired: (now: number) => string[]
}

export function createPeers(): Peers {
  const peers = new Map<string, Peer>()
  return {
    heard(node, number, now) {
      const known = peers.get(node)
      peers.set(node, { number, heardAt: now })
      if (!known) return 'new'
      return number === known.number + 1 ? 'next' : 'gap'
    },
    count: () => peers.size,
    remove: (node) => void peers.delete(node),
    expired(now) {
      const over = [...peers].filter(([, { heardAt }]) => now - heardAt > LEASE_MS).map(([node]) => node)
      for (const node of over) peers.delete(node)
      return over
    },
  }
}
