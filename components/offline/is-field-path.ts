/** Whether this path is one of the technician's own pages: those that work without a network. */
export function isFieldPath(path: string): boolean {
  return /^\/(home|new|outbox|incidents\/[^/]+)$/.test(path)
}
