import { expect, test } from './support/cast'
import { spoilLine } from './support/line'
import { composer, expectReads, message, raise, say } from './support/room'
import {
  expectKeptUnsent,
  expectLight,
  loseNetwork,
  msUntilOffline,
  readyForCellar,
  regainNetwork,
  restartApp,
} from './support/tablet'

test('DT-03 a line that is dead without anybody saying so counts as offline within 5 s, and comes back by itself', async ({
  as,
}) => {
  const signedIn = await as('Priya Raman', 'tablet')
  const line = await spoilLine(signedIn.context)
  const priya = await restartApp(signedIn)
  await raise(priya, 'Filter press cloth torn')
  expect(await msUntilOffline(priya, () => line.silence(true)), 'offline is said').toBeLessThan(5_000)
  await expect(priya.page.getByText(/You’re offline, since \d\d:\d\d/)).toBeVisible()
  await say(priya, 'Nobody hears me')
  await expect(message(priya, 'Nobody hears me')).toContainText('On this tablet')
  line.silence(false)
  await expect(message(priya, 'Nobody hears me')).toContainText('Sent')
  await expect(priya.page.getByText(/You’re offline/)).toHaveCount(0)
})

test('DT-06 everything unsent has a page: what, how it stands, how big, how old; deleted with an undo, and the way to its room', async ({
  as,
}) => {
  const priya = await as('Priya Raman', 'tablet')
  const room = await raise(priya, 'Screw feeder noise')
  await readyForCellar(priya, 'Screw feeder noise')
  await loseNetwork(priya)
  for (const text of ['First unsent', 'Second unsent', 'Third unsent']) await say(priya, text)
  await priya.page.getByRole('link', { name: 'See outbox' }).click()

  const page = priya.page
  const items = page.getByRole('list', { name: '3 items not sent' }).getByRole('listitem')
  await expect(items).toHaveCount(3)
  await expect(items.nth(1)).toContainText(/Second unsent.*On this tablet.*kB/s)
  await page.getByRole('button', { name: /^Delete .*Second unsent/ }).click()
  await expect(page.getByText('Second unsent')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(items.nth(1)).toContainText('Second unsent')
  await page.getByRole('button', { name: /^Delete .*First unsent/ }).click()
  await expect(page.getByRole('list', { name: '2 items not sent' })).toBeVisible()
  await expectKeptUnsent(priya, 2)

  const again = await restartApp(priya, '/outbox')
  await expect(again.page.getByRole('list', { name: '2 items not sent' })).toBeVisible()
  await again.page.getByRole('link', { name: 'Open Screw feeder noise' }).click()
  await expect(again.page).toHaveURL(new RegExp(`${room}$`))
  await regainNetwork(again)
  await expect(message(again, 'Third unsent')).toContainText('Sent')
  await expectReads(again, 'Second unsent')
  await expect(again.page.getByText('First unsent')).toHaveCount(0)
})

test('T32 two tabs of one person draw the same unsent things, and each is sent once', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  const room = await raise(priya, 'Two tabs of one tablet')
  await readyForCellar(priya, 'Two tabs of one tablet')
  const second = { ...priya, page: await priya.context.newPage() }
  await second.page.goto(room)
  await expectReads(second, 'Two tabs of one tablet')
  await loseNetwork(second)
  await say(second, 'Written in the second tab')
  await expect(message(priya, 'Written in the second tab')).toContainText('On this tablet')
  await say(priya, 'Written in the first tab')
  await expect(message(second, 'Written in the first tab')).toContainText('On this tablet')
  await composer(priya).fill('Half a sentence')
  await expect(composer(second)).toHaveValue('Half a sentence')
  await regainNetwork(priya)
  for (const tab of [priya, second]) {
    await expect(message(tab, 'Written in the first tab')).toContainText('Sent')
    for (const text of ['Written in the first tab', 'Written in the second tab'])
      await expect(tab.page.getByRole('list', { name: 'Conversation' }).getByText(text)).toHaveCount(1)
  }
  await priya.page.goto('/home')
  await expectLight(priya, 'All sent. Safe to close.')
})
