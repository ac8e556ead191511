import type { Server, Socket } from 'socket.io'
import type { ClientToServer, ServerToClient } from '../../lib/wire'

/** What the server knows of one connection: who, by which session, and what they are looking into. */
export type SocketData = {
  personId: string
  sessionId: string
  address: string
  previewing: Set<string>
  /** The account's version that its rooms were chosen by. */
  accountVersion: number
}

export type LiveServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>
export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>

/** The rooms the server puts sockets into, always from data; clients never choose one. */
export const roomOf = {
  person: (id: string) => `person:${id}`,
  session: (id: string) => `session:${id}`,
  experts: (areaId: string) => `experts:${areaId}`,
  preview: (incidentId: string) => `preview:${incidentId}`,
}
