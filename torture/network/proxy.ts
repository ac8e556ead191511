import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { linkBetween, type Link } from './link'

/** A TCP proxy on this machine, in front of one port, whose connections can be hurt one by one. */
export type Proxy = {
  port: number
  /** The connections open now. */
  links: () => readonly Link[]
  /** Whether new connections are taken; those that are refused are reset. */
  open: (yes: boolean) => void
  /** From now on, new connections go to this port. */
  target: (port: number) => void
  stop: () => Promise<void>
}

/** Listens on `port` (0: any free one) of 127.0.0.1. */
export async function startProxy(target: number, port = 0): Promise<Proxy> {
  const links = new Set<Link>()
  let towards = target
  let taking = true
  const server = createServer({ noDelay: true }, (client: Socket) => {
    client.on('error', () => undefined)
    if (!taking) return void client.resetAndDestroy()
    const link = linkBetween(client, connect({ host: '127.0.0.1', port: towards, noDelay: true }), () =>
      links.delete(link),
    )
    links.add(link)
  })
  await new Promise<void>((done, fail) => void server.once('error', fail).listen(port, '127.0.0.1', done))
  return {
    port: (server.address() as AddressInfo).port,
    links: () => [...links],
    open: (yes) => (taking = yes),
    target: (next) => (towards = next),
    stop: async () => {
      const closed = new Promise((done) => server.close(done))
      for (const link of links) link.reset()
      await closed
    },
  }
}
