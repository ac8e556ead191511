/** Under what an unfinished change of a sent message is kept, beside the room's unfinished message. */
export function editKey(incidentId: string, seq: number): string {
  return `${incidentId}-${seq}`
}

/** The seq of the message in this room whose change was begun and neither saved nor cancelled; undefined without one. */
export function begunEdit(drafts: Readonly<Record<string, string>>, incidentId: string): number | undefined {
  const start = editKey(incidentId, 0).slice(0, -1)
  const key = Object.keys(drafts).find((each) => each.startsWith(start) && drafts[each])
  return key === undefined ? undefined : Number(key.slice(start.length))
}
