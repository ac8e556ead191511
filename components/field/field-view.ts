const UUID = /^draft-([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})$/

/** Which technician screen an address names. A draft is an incident that has no number yet. */
export type FieldView =
  { at: 'home' | 'new' | 'outbox' | 'nothing' } | { at: 'room'; number: number } | { at: 'draft'; incidentId: string }

export function fieldView(pathname: string): FieldView {
  const [, first, second = ''] = pathname.split('/')
  if (first === 'new' || first === 'outbox') return { at: first }
  if (first !== 'incidents') return { at: 'home' }
  if (/^[1-9]\d{0,8}$/.test(second)) return { at: 'room', number: Number(second) }
  const incidentId = UUID.exec(second)?.[1]
  return incidentId ? { at: 'draft', incidentId } : { at: 'nothing' }
}

/** The address of an incident's room on the technician surface. */
export function incidentAddress(incident: { id: string; number: number }): string {
  return `/incidents/${incident.number || `draft-${incident.id}`}`
}
