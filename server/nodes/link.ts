/**
 * The way this process's messages take to the other nodes. One sender's messages arrive in their order, at every node
 * and at the sender too, at most once: what is lost on the way is noticed by its number, and healed.
 */
export type Link = {
  /** What it runs on, for people who read logs and the private /readyz. */
  kind: 'redis' | 'postgres'
  /** Whether messages may hold what people wrote; otherwise they hold ids, and the receiver reads the rest. */
  carriesWords: boolean
  /** Never throws, never waits. */
  send: (text: string) => void
  stop: () => Promise<void>
}

/** Connects now or, when that fails, as soon as it can, and again whenever it is cut; never rejects for that. */
export type StartLink = (receive: (text: string) => void, onTrouble: (error: unknown) => void) => Promise<Link>
