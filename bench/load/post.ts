import type { Connection } from './connection.ts'

let ids = 0

/** An id that no command or incident has had in this run, as cheap as can be. */
export function newId(): string {
  ids += 1
  return `00000000-0000-7000-8000-${ids.toString(16).padStart(12, '0')}`
}

/** Posts one message as Fieldline's client does; `answered` gets the answer's JSON in an array. */
export function post(by: Connection, roomId: string, text: string, answered: (answer: string) => void): void {
  const message = `{"id":"${newId()}","incidentId":"${roomId}","name":"message.post","input":{"text":"${text}"}}`
  by.emit('command', message, answered)
}
