import { cameraPhoto, sendPhoto, takePhoto, touch } from './support/camera'
import { accept, waitingRow } from './support/desk'
import { expect, test } from './support/cast'
import { answer, composer, dialog, expectReads, expectStatus, message, raise, say } from './support/room'
import {
  countsOn,
  expectKeptUnsent,
  expectLight,
  loseNetwork,
  readyForCellar,
  regainNetwork,
  restartApp,
  storedOn,
} from './support/tablet'

const row = (page: Parameters<typeof storedOn>[0], title: string) =>
  page.getByRole('listitem').filter({ hasText: title }).first()

test('DT-01 the first start of the day shows the list, says that it is up to date, and fetches the open rooms', async ({
  as,
}) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  await raise(priya, 'Dosing pump loses prime')
  await accept(aya, 'Dosing pump loses prime')
  await priya.page.goto('about:blank')
  // The newest of them comes with the list; the others only with the room.
  for (const text of ['Bleed the suction line first', 'Then open the vent']) await say(aya, text)
  await expect(message(aya, 'Then open the vent')).toContainText('Sent')
  const morning = await restartApp(priya)
  await expect(row(morning.page, 'Dosing pump loses prime')).toBeVisible()
  const ms = morning.startMs()
  await expect(morning.page.getByText(/^Up to date · \d\d:\d\d/)).toBeVisible()
  // The room was not opened in this start: what it holds was fetched ahead.
  await readyForCellar(morning, 'Bleed the suction line first')
  await loseNetwork(morning)
  await row(morning.page, 'Dosing pump loses prime').getByRole('link').click()
  await expectReads(morning, 'Bleed the suction line first')
  await regainNetwork(morning)
  await morning.page.goto('/me')
  await expect(morning.page.getByText(/^Storage is (not )?protected/)).toBeVisible()
  process.stdout.write(`DT-01 list after ${ms} ms\n`)
  // The day says 2 s: another browser and the server share the machine.
  expect(ms, 'the list').toBeLessThan(4_000)
})

test('DT-01 what makes the app start without a network is fetched again when the line was cut in the middle of it', async ({
  as,
}) => {
  const priya = await as('Priya Raman', 'tablet')
  await readyForCellar(priya)
  const workers = () =>
    priya.page.evaluate(async () => {
      const all = await navigator.serviceWorker.getRegistrations()
      return all.filter(({ installing, waiting, active }) => installing ?? waiting ?? active).length
    })
  // As on a tablet that was never here.
  await priya.page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name)
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister()
  })
  await priya.page.goto('about:blank')
  const cut = Promise.withResolvers<undefined>()
  await priya.context.route('**/shell', (route) => {
    cut.resolve(undefined)
    return route.abort()
  })
  await priya.page.goto('/home')
  await cut.promise
  await expect.poll(workers, 'the first attempt is over').toBe(0)
  await priya.context.unroute('**/shell')
  await loseNetwork(priya)
  await regainNetwork(priya)
  await readyForCellar(priya)
})

test('DT-03 a cellar: offline is said in words within 5 s, and what is written after a restart waits', async ({
  as,
}) => {
  const priya = await as('Priya Raman', 'tablet')
  const room = await raise(priya, 'Sump pump P-18 trips')
  await say(priya, 'It hums for a second')
  await expect(message(priya, 'It hums for a second')).toContainText('Sent')
  await readyForCellar(priya, 'It hums for a second')
  await loseNetwork(priya)
  await expect(priya.page.getByText(/You’re offline, since \d\d:\d\d/)).toBeVisible()
  await expect(priya.page.getByText(/^Not newer than \d\d:\d\d/).last()).toBeVisible()
  // On a phone its words stand above its buttons, and are not broken one to a line beside them.
  await priya.page.setViewportSize({ width: 390, height: 844 })
  const words = await priya.page.getByText(/You’re offline, since/).boundingBox()
  const button = await priya.page.getByRole('button', { name: 'Try now' }).boundingBox()
  expect(words?.height).toBeLessThan(100)
  expect(button?.y).toBeGreaterThanOrEqual((words?.y ?? 0) + (words?.height ?? 0))
  await priya.page.setViewportSize({ width: 820, height: 1180 })

  const tablet = await restartApp(priya, room)
  await expectReads(tablet, 'It hums for a second')
  await say(tablet, 'Written in the cellar')
  await expect(message(tablet, 'Written in the cellar')).toContainText('On this tablet')
})

test('DT-06 an incident and its messages stay on the tablet through a kill, and the light is amber', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  await readyForCellar(priya)
  await loseNetwork(priya)
  await priya.page
    .getByRole('link', { name: /New incident/ })
    .first()
    .click()
  await priya.page.getByRole('textbox', { name: /What’s wrong/ }).fill('Grinder 2 jammed')
  await priya.page.getByRole('button', { name: /^Send/ }).click()
  await priya.page.waitForURL(/draft-/)
  const address = new URL(priya.page.url()).pathname
  for (const text of ['A stone is in it', 'The guard is off', 'Nobody is hurt']) {
    await say(priya, text)
    await expect(message(priya, text)).toContainText('On this tablet')
  }

  const again = await restartApp(priya)
  await expectLight(again, /4 items only on this tablet · [\d.]+ kB · about \d+ sec/)
  await expect(row(again.page, 'Grinder 2 jammed')).toContainText('On this tablet, sends when online')
  await row(again.page, 'Grinder 2 jammed').getByRole('link').click()
  for (const text of ['A stone is in it', 'The guard is off', 'Nobody is hurt']) await expectReads(again, text)

  const inRoom = await restartApp(again, address)
  await expectReads(inRoom, 'Nobody is hurt')
  await regainNetwork(inRoom)
  await inRoom.page.waitForURL(/\/incidents\/\d+$/)
  // Its first address goes on working once it has a number.
  await inRoom.page.goto(address)
  await inRoom.page.waitForURL(/\/incidents\/\d+$/)
  await expectReads(inRoom, 'Nobody is hurt')
})

test('DT-06 an incident that has just got its number is still on the tablet when the app is killed in that moment', async ({
  as,
}) => {
  let priya = await as('Priya Raman', 'tablet')
  await readyForCellar(priya)
  for (const text of ['Lathe 1 smells hot', 'Lathe 2 smells hot', 'Lathe 3 smells hot']) {
    const address = await raise(priya, text)
    await priya.context.setOffline(true)
    priya = await restartApp(priya, address)
    await expectReads(priya, text)
    await say(priya, `${text}, as hot as before`)
    await expect(message(priya, `${text}, as hot as before`)).toContainText('On this tablet')
    await regainNetwork(priya)
    await expect(message(priya, `${text}, as hot as before`)).toContainText('Sent')
  }
})

test('DT-10 the light is green only once the server has everything', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  await raise(priya, 'Mixer gearbox leaks')
  await priya.page.goto('/home')
  await expectLight(priya, 'All sent. Safe to close.')
  await row(priya.page, 'Mixer gearbox leaks').getByRole('link').click()
  await expect(composer(priya)).toBeVisible()
  await loseNetwork(priya)
  await say(priya, 'A cup an hour')
  await priya.page.getByRole('link', { name: 'My incidents' }).click()
  await expectLight(priya, /1 item only on this tablet/)
  await regainNetwork(priya)
  await expectLight(priya, 'All sent. Safe to close.')
})

test('DT-13 a half sentence survives sleep, and the room catches up to the server’s log', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  const address = await raise(priya, 'Crane limit switch sticks')
  await accept(aya, 'Crane limit switch sticks')
  await composer(priya).fill('It sticks when the')
  await readyForCellar(priya, 'It sticks when the')
  await loseNetwork(priya)
  const device = await priya.context.newCDPSession(priya.page)
  await device.send('Page.setWebLifecycleState', { state: 'frozen' })
  for (const text of ['Is it wet?', 'Which side?', 'Send the number on the cam.']) await say(aya, text)
  await regainNetwork(priya)
  await device.send('Page.setWebLifecycleState', { state: 'active' })
  await expectReads(priya, 'Send the number on the cam.')
  await expect(composer(priya)).toHaveValue('It sticks when the')
  // Raised, accepted, and three messages.
  await expect(priya.page.getByText(/^Complete to 5 · \d\d:\d\d/)).toBeVisible()
  const again = await restartApp(priya, address)
  await expect(composer(again)).toHaveValue('It sticks when the')
  await expect(again.page.getByText(/^Complete to 5 · /)).toBeVisible()

  // A newer version comes while he writes: it is offered, waits for his press, and the sentence stays.
  await composer(again).fill('It sticks when the cam')
  await again.page.evaluate(() => navigator.serviceWorker.register('/sw.js?newer'))
  await expect(again.page.getByText('A new version is ready. What you write is kept.')).toBeVisible()
  await expect(composer(again)).toHaveValue('It sticks when the cam')
  const started = again.page.waitForEvent('load')
  await again.page.getByRole('button', { name: 'Use it now' }).click()
  await started
  await expect(composer(again)).toHaveValue('It sticks when the cam')
})

test('DT-23 messages to two rooms wait apart, a big photo holds up nobody’s words, and each room keeps its order', async ({
  as,
}) => {
  const priya = await as('Priya Raman', 'tablet')
  const first = await raise(priya, 'Blower 1 vibrates')
  const second = await raise(priya, 'Blower 2 is hot')
  await readyForCellar(priya, 'Blower 1 vibrates', 'Blower 2 is hot')
  await touch(priya)
  const photoButton = priya.page.getByRole('button', { name: 'Photo', exact: true })
  await loseNetwork(priya)
  const rooms = [
    { title: 'Blower 1 vibrates', address: first, texts: ['one a', 'one b', 'one c'] },
    { title: 'Blower 2 is hot', address: second, texts: ['two a', 'two b', 'two c'] },
  ]
  for (const at of [0, 1, 2]) {
    for (const { title, texts } of rooms) {
      await priya.page.getByRole('link', { name: 'My incidents' }).click()
      await row(priya.page, title).getByRole('link').click()
      if (title === 'Blower 1 vibrates' && at === 0) await takePhoto(priya, photoButton, await cameraPhoto(20))
      await say(priya, texts[at] ?? '')
    }
  }
  const photoGoes = Promise.withResolvers<undefined>()
  await priya.context.route('**/api/uploads*', async (route) => {
    await photoGoes.promise
    await route.continue()
  })
  await regainNetwork(priya)
  for (const [at, { title, texts }] of [...rooms.entries()].reverse()) {
    await priya.page.getByRole('link', { name: 'My incidents' }).click()
    await row(priya.page, title).getByRole('link').click()
    await expect(message(priya, texts[2] ?? '')).toContainText('Sent')
    // The photo of the other room has not even begun to go.
    if (at === 0) await expect(priya.page.getByRole('progressbar')).toHaveCount(1)
  }
  photoGoes.resolve(undefined)
  await expect(priya.page.getByRole('progressbar')).toHaveCount(0)
  for (const { address, texts } of rooms) {
    await priya.page.goto(address)
    await expect(message(priya, texts[2] ?? '')).toContainText('Sent')
    const shown = await priya.page.getByRole('list', { name: 'Conversation' }).innerText()
    expect(texts.map((text) => shown.split(text).length - 1)).toEqual([1, 1, 1])
    expect(texts.map((text) => shown.indexOf(text))).toEqual(
      texts.map((text) => shown.indexOf(text)).sort((a, b) => a - b),
    )
  }
})

test('DT-26 re-opening a closed incident works without a network: it waits again, with nobody on it', async ({
  as,
}) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  await raise(priya, 'Chiller low pressure')
  await accept(aya, 'Chiller low pressure')
  await priya.page.getByRole('button', { name: 'Fixed' }).click()
  await answer(priya, /it’s fixed/)
  await expectStatus(priya, /Closed/)
  await expectStatus(aya, /Closed/) // Only then has the server it: the tablet shows its own press at once.
  await readyForCellar(priya, 'Chiller low pressure')
  await loseNetwork(priya)
  await priya.page.getByRole('button', { name: 'Re-open' }).first().click()
  await answer(priya, /Re-open/)
  await expectStatus(priya, 'Open')
  await expectKeptUnsent(priya, 1)
  const again = await restartApp(priya)
  await expectLight(again, /1 item only on this tablet/)
  await regainNetwork(again)
  await expect(waitingRow(aya, 'Chiller low pressure')).toContainText('Re-opened, was yours')
})

test('DT-27 signing out warns of what is unsent and lists it; afterwards the browser holds nothing of the rooms', async ({
  as,
}) => {
  const priya = await as('Priya Raman', 'tablet')
  const room = await raise(priya, 'Extruder heater zone 3')
  await say(priya, 'The fuse is warm')
  await sendPhoto(priya)
  await expect(priya.page.getByRole('progressbar')).toHaveCount(0)
  await readyForCellar(priya, 'The fuse is warm')
  await composer(priya).fill('Half a secret')
  await loseNetwork(priya)
  await say(priya, 'Only on this tablet')
  await composer(priya).fill('Half a secret, unsent')
  await readyForCellar(priya, 'Half a secret, unsent')
  await priya.page.goto('/home')
  await priya.page.getByRole('button', { name: /Priya Raman/ }).click()
  await priya.page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(dialog(priya.page)).toContainText('Sign out and lose 2 unsent items?')
  await expect(dialog(priya.page)).toContainText('Message: Only on this tablet')
  await expect(dialog(priya.page)).toContainText('Unfinished text: Half a secret, unsent')
  await answer(priya, 'Stay signed in')
  await expect(row(priya.page, 'Extruder heater zone 3')).toBeVisible()

  await regainNetwork(priya)
  await expectLight(priya, 'All sent. Safe to close.')
  expect((await countsOn(priya.page)).bytes, 'the photo is on the tablet').toBeGreaterThan(0)
  await priya.page.getByRole('button', { name: /Priya Raman/ }).click()
  await priya.page.getByRole('menuitem', { name: 'Sign out' }).click()
  await priya.page.waitForURL(/sign-in/)
  const left = await storedOn(priya.page)
  for (const words of ['Extruder', 'The fuse is warm', 'Only on this tablet', 'Half a secret', 'Priya']) {
    expect(left, `“${words}” is gone`).not.toContain(words)
  }
  const counts = await countsOn(priya.page)
  expect(Object.keys(counts)).toContain('bytes')
  expect(Object.entries(counts).filter(([, count]) => count > 0)).toEqual([])
  await priya.context.setOffline(true)
  await priya.page.goto(room).catch(() => undefined)
  await expect(priya.page.getByText('The fuse is warm')).toHaveCount(0)
})
