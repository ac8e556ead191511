import type { Marks } from '../../lib/wire'

const GATHER_MS = 300

/** Gathers how far rooms are received and read, and reports each room once a moment; what fails is reported again. */
export function createSeenReporter(report: (incidentId: string, marks: Marks) => Promise<boolean>) {
  const pending = new Map<string, Marks>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function mark(incidentId: string, marks: Partial<Marks>): void {
    keep(incidentId, marks)
    timer ??= setTimeout(flush, GATHER_MS)
  }

  function keep(incidentId: string, marks: Partial<Marks>): void {
    const known = pending.get(incidentId) ?? { delivered: 0, read: 0 }
    const read = Math.max(known.read, marks.read ?? 0)
    pending.set(incidentId, { delivered: Math.max(known.delivered, marks.delivered ?? 0, read), read })
  }

  function flush(): void {
    timer = undefined
    for (const [incidentId, marks] of pending) {
      pending.delete(incidentId)
      void report(incidentId, marks).then((reported) => {
        if (!reported) keep(incidentId, marks) // For the next flush, as on connecting again.
      })
    }
  }

  return { mark, flush }
}
