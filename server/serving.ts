import type { RequestListener } from 'node:http'
import { createHttp, listen, type OtherUpgrade } from './http/listen'
import { provideGauges } from './metrics/gauges'
import { listenForMetrics } from './metrics/listener'
import { startSockets } from './socket'

/** The running front of the application: pages and live connections on one port. */
export type Serving = {
  port: number
  /** Undefined when there is no METRICS_PORT. */
  metricsPort: number | undefined
  /** Ends it so that nothing taken is lost: takes no more, lets everybody go, answers what was asked. */
  stop: () => Promise<void>
}

/** Serves on the configured address; rejects when the port is taken. Services must have been started. */
export async function startServing(pages: RequestListener, otherUpgrade?: OtherUpgrade): Promise<Serving> {
  const http = createHttp(pages, otherUpgrade)
  const sockets = startSockets(http)
  provideGauges(sockets.io)
  const metrics = await listenForMetrics()
  const listening = await listen(http)
  return {
    port: listening.port,
    metricsPort: metrics.port,
    async stop() {
      const closed = listening.stop()
      await sockets.stop()
      await closed
      metrics.stop()
    },
  }
}
