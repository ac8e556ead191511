import type { Target } from '../servers/target.ts'

/** CPU seconds that were used in a stretch of time, and how long it was in seconds. */
export type Usage = { server: number; database: number; generator: number; seconds: number }

/** Begins a stretch; the function it returns ends it. */
export function startUsage(target: Target): () => Usage {
  const before = now(target)
  return () => {
    const after = now(target)
    return {
      server: after.server - before.server,
      database: after.database - before.database,
      generator: after.generator - before.generator,
      seconds: after.seconds - before.seconds,
    }
  }
}

function now(target: Target): Usage {
  const { user, system } = process.cpuUsage()
  return { ...target.cpu(), generator: (user + system) / 1e6, seconds: performance.now() / 1000 }
}
