import { expect, type Page } from '@playwright/test'
import type { Person } from './cast'

/** What happens to a tablet: its network, its app, its storage. */

/** Waits until the device could be carried into a cellar: worker, shell, lists, and these words of its rooms are on it. */
export async function readyForCellar({ page }: Person, ...words: string[]): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await expect
    .poll(() => page.evaluate(async () => Boolean(await caches.match('/shell'))), 'the shell is kept')
    .toBe(true)
  await expect.poll(async () => (await countsOn(page)).about, 'the lists are kept').toBe(1)
  for (const text of words) await expect.poll(() => storedOn(page), `“${text}” is kept`).toContain(text)
}

export async function loseNetwork(person: Person): Promise<void> {
  const ms = await msUntilOffline(person, () => person.context.setOffline(true))
  expect(ms, 'offline is said').toBeLessThan(5_000)
}

/** Loses the network in this way; returns how long the page took to say so: it looks itself, since we look only now and then. */
export async function msUntilOffline({ page }: Person, lose: () => unknown): Promise<number> {
  const watch = await page.evaluateHandle(() => {
    const said = new Promise<number>((done) => {
      const look = () => {
        if (!document.body.innerText.includes('You’re offline')) return
        observer.disconnect()
        done(Date.now())
      }
      const observer = new MutationObserver(look)
      observer.observe(document.body, { subtree: true, childList: true, characterData: true })
      look() // Of the loss before it may still be said.
    })
    return { said }
  })
  const lostAt = Date.now()
  await lose()
  await expect(page.getByText(/^You’re offline/)).toBeVisible()
  return (await watch.evaluate(({ said }) => said)) - lostAt
}

export async function regainNetwork({ context }: Person): Promise<void> {
  await context.setOffline(false)
}

/** The app is killed and opened again, at this address, on a processor this many times slower. */
export async function restartApp(
  person: Person,
  path = '/home',
  slower = 1,
): Promise<Person & { startMs: () => number }> {
  const page = await person.context.newPage()
  await person.page.close()
  if (slower > 1) {
    const session = await person.context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  }
  const began = performance.now()
  await page.goto(path, { waitUntil: 'commit' })
  return { ...person, page, startMs: () => Math.round(performance.now() - began) }
}

/** Everything a browser keeps for the app, as one text. */
export function storedOn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const file = await cache.match(request)
        if (file?.headers.get('content-type')?.includes('text/html')) kept.push(await file.text())
        else kept.push(request.url)
      }
    }
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => done(opening.result)
        opening.onerror = () => fail(new Error(name))
      })
      for (const store of database.objectStoreNames) {
        const reading = database.transaction(store).objectStore(store).getAll()
        kept.push(await new Promise((done) => (reading.onsuccess = () => done(reading.result))))
      }
      database.close()
    }
    return JSON.stringify(kept)
  })
}

/** How many things each store of the tablet holds, whatever they are. */
export function countsOn(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result)
        request.onerror = () => fail(new Error('the device does not answer'))
      })
    const database = await result(indexedDB.open('fieldline'))
    const stores = [...database.objectStoreNames]
    const counts = stores.map((name) => result(database.transaction(name).objectStore(name).count()))
    const counted = await Promise.all(counts)
    database.close()
    return Object.fromEntries(stores.map((name, at) => [name, counted[at] ?? 0]))
  })
}

/** What is written is drawn at once, and on the disk a moment later: until then a kill would take it back. */
export async function expectKeptUnsent({ page }: Person, count: number): Promise<void> {
  await expect.poll(async () => (await countsOn(page)).outbox, 'what is unsent is kept').toBe(count)
}

/** The light at the foot of the list. */
export async function expectLight({ page }: Person, words: string | RegExp): Promise<void> {
  await expect(page.getByRole('navigation').getByText(words)).toBeVisible()
}

/** The bytes of a part of an attachment that the tablet holds. */
export async function bytesOnTablet(page: Page, attachmentId: string, part: string): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([id, name]) => {
      const result = <T>(request: IDBRequest<T>) =>
        new Promise<T>((done, fail) => {
          request.onsuccess = () => done(request.result)
          request.onerror = () => fail(new Error(name))
        })
      const database = await result(indexedDB.open('fieldline'))
      const bytes = database.transaction('bytes').objectStore('bytes')
      const [keys, kept] = await Promise.all([result(bytes.getAllKeys()), result(bytes.getAll())])
      database.close()
      const at = (keys as string[][]).findIndex((key) => key[1] === id && key[2] === name)
      const { blob } = kept[at] as { blob: Blob }
      const text = new Uint8Array(await blob.arrayBuffer()).toBase64()
      return text
    },
    [attachmentId, part] as const,
  )
  return Buffer.from(base64, 'base64')
}
