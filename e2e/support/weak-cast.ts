import { randomInt } from 'node:crypto'
import { test as base, type Person } from './cast'
import { weakLine, type WeakLine } from './weak-line'

type WeakCast = {
  /** The line between `tablet` and the app. */
  line: WeakLine
  /** Opens a tablet whose line this story can spoil; everybody else's is as good as ever. */
  tablet: (name: string) => Promise<Person>
}

/** Stories of people some of whom are badly connected. */
export const test = base.extend<WeakCast>({
  line: async ({}, use) => {
    const seed = Number(process.env.FIELDLINE_SEED ?? randomInt(2 ** 31))
    process.stdout.write(`the line's seed is ${seed}\n`)
    const line = await weakLine(seed)
    await use(line)
    await line.close()
  },
  // The app answers under both names of this machine: one goes through the line, the other past it.
  proxy: ({ line }, use) => use({ server: `socks5://127.0.0.1:${line.port}`, bypass: '<-loopback>,127.0.0.1' }),
  tablet: ({ as, sharedApp }, use) =>
    use((name) => as(name, 'tablet', { app: { ...sharedApp, url: sharedApp.url.replace('127.0.0.1', 'localhost') } })),
})
