import { createServer, type Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { z } from 'zod'
import { services } from '../services'
import { limitPartings } from './cut'
import { createDoor } from './door'
import { startFanOut } from './fan-out'
import { cutFloods } from './floods'
import { gatherWrites } from './gather-writes'
import { startNoticeFanOut } from './notices'
import { guardHandshakes } from './handshake'
import { startHeads } from './heads'
import { previewInput, seenInput, syncInput, whisperInput } from './inputs'
import { letGo } from './let-go'
import { socketLimits, type SocketLimits } from './limits'
import { startPreview, stopPreview } from './preview'
import { startRevocation } from './revoke'
import { createSeenMarks, type SeenMarks } from './seen'
import { serve } from './serve'
import { startSlowConsumerGuard } from './slow-consumers'
import type { LiveServer, LiveSocket } from './socket-types'
import { startStandings } from './standings'
import { sync } from './sync'
import { startPresenceWhispers, startWhispers, whisper } from './whispers'

/** The live side of the server. `stop` lets every client go, and resolves when what was taken is answered. */
export type Sockets = { io: LiveServer; stop: () => Promise<void> }

/** Attaches Socket.IO to the server: websocket only, exact origins, one handler for every event. */
export function startSockets(http: HttpServer): Sockets {
  // Engine.IO answers plain requests on its path past everything that stands before ours: it only gets the upgrades.
  const upgrades = createServer()
  http.on('upgrade', (...upgrade) => upgrades.emit('upgrade', ...upgrade))
  const door = createDoor()
  const io: LiveServer = new Server(upgrades, {
    transports: ['websocket'],
    allowRequest: (request, decide) => decide(null, door.admits(request)),
    allowEIO3: false,
    serveClient: false,
    perMessageDeflate: false,
    destroyUpgrade: false,
    maxHttpBufferSize: 64 * 1024,
    connectTimeout: 7_000,
    // Whoever vanished shows as offline within 25 s: this, the timeout, and a second for gathering who came and went.
    pingInterval: 13_000,
    pingTimeout: 10_000,
  })
  const limits = socketLimits(services().env)
  const seen = createSeenMarks(io)

  door.watch(io)
  limitPartings(io)
  gatherWrites(io)
  guardHandshakes(io)
  io.on('connection', (socket) => {
    cutFloods(socket)
    attach(socket, limits, seen)
    services().metrics.socketOpened()
    services().presence.arrive(socket.data.personId, socket.id)
    socket.on('disconnect', (reason) => {
      services().metrics.socketClosed(reason)
      for (const incidentId of socket.data.previewing) void stopPreview(socket, incidentId).catch(() => undefined)
      services().presence.depart(socket.data.personId, socket.id)
    })
  })

  const stops = [
    startFanOut(io),
    startNoticeFanOut(io),
    startHeads(io),
    startRevocation(io),
    startSlowConsumerGuard(io),
    startWhispers(io),
    startPresenceWhispers(io),
    startStandings(io),
  ]
  return {
    io,
    async stop() {
      await letGo(io)
      await services().dispatch.idle()
      await seen.stop()
      for (const stop of stops) stop()
      await io.close()
    },
  }
}

function attach(socket: LiveSocket, limits: SocketLimits, seen: SeenMarks): void {
  serve(socket, 'command', {
    input: z.unknown(),
    byHand: true,
    run: (envelope, { account, sessionId }) => services().dispatch.receive({ id: account.id, sessionId }, envelope),
  })
  serve(socket, 'sync', {
    input: syncInput,
    limit: limits.other,
    byHand: false,
    run: (request, { account }) => sync(account, request),
  })
  serve(socket, 'preview', {
    input: previewInput,
    limit: limits.other,
    byHand: true,
    run: async ({ incidentId, on }, { account }) => {
      if (on) return startPreview(socket, account, incidentId)
      await stopPreview(socket, incidentId)
      return { ok: true as const }
    },
  })
  serve(socket, 'seen', {
    input: seenInput,
    limit: limits.other,
    byHand: false,
    run: (marks, { account }) => seen.mark(account, marks),
  })
  serve(socket, 'whisper', {
    input: whisperInput,
    limit: (personId, { kind }) => limits[kind](personId),
    byHand: true,
    run: (whispered, { account }) => whisper(account, whispered),
  })
}
