import { accept, openOwn } from './support/desk'
import { expect, test } from './support/cast'
import { answer, composer, expectReads, message, raise, say } from './support/room'

test('what is written is sent, delivered and read, with typing in between', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  await raise(priya, 'Palletiser light curtain faults')
  await accept(aya, 'Palletiser light curtain faults')
  // That somebody types is said every 3 s, and what is said may be lost.
  await composer(aya).pressSequentially('Which lamp', { delay: 400 })
  await expect(priya.page.getByText('Aya is typing')).toBeVisible()
  await say(aya, 'Which lamp is red?')
  await expectReads(priya, 'Which lamp is red?')
  await expect(message(aya, 'Which lamp is red?')).toContainText('Read by Priya')
})

test('a room nobody looks at counts what is unread, on every device', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  const phone = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  const room = await raise(priya, 'Stretch wrapper tears the film')
  await accept(aya, 'Stretch wrapper tears the film')
  await priya.page.goto('/home')
  await phone.page.goto('/home')
  await say(aya, 'Lower the tension to 3.')
  await say(aya, 'Then run one pallet.')
  const row = (page: typeof priya.page) =>
    page.getByRole('listitem').filter({ hasText: 'Stretch wrapper tears the film' })
  await expect(row(priya.page)).toContainText('2 new messages')
  await expect(row(phone.page)).toContainText('2 new messages')
  await row(priya.page).getByRole('link').click()
  await expectReads(priya, 'Then run one pallet.')
  await expect(row(phone.page)).not.toContainText('new message')
  expect(new URL(priya.page.url()).pathname).toBe(room)
})

test('a message is edited and another deleted: everybody sees it so', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  await raise(priya, 'Case erector jams at the flap')
  await accept(aya, 'Case erector jams at the flap')
  await say(aya, 'Turn the left screw')
  await say(aya, 'The code for the door is 4711')
  await expectReads(priya, 'The code for the door is 4711')

  await message(aya, 'Turn the left screw').hover()
  await message(aya, 'Turn the left screw').getByRole('button', { name: 'What to do with this message' }).click()
  await aya.page.getByRole('menuitem', { name: 'Edit' }).click()
  await composer(aya).fill('Turn the right screw')
  await aya.page.getByRole('button', { name: 'Save' }).click()
  await expectReads(priya, 'Turn the right screw')
  await expect(message(priya, 'Turn the right screw')).toContainText('edited')

  await message(aya, '4711').hover()
  await message(aya, '4711').getByRole('button', { name: 'What to do with this message' }).click()
  await aya.page.getByRole('menuitem', { name: 'Delete' }).click()
  await answer(aya, 'Delete')
  await expect(message(priya, 'deleted by Aya')).toBeVisible()
  await expect(priya.page.getByText('4711')).toHaveCount(0)
  await priya.page.reload()
  await expect(message(priya, 'deleted by Aya')).toBeVisible()
  await expect(priya.page.getByText('4711')).toHaveCount(0)
})

test('a half-written message survives going elsewhere and a reload, and is there on another device', async ({ as }) => {
  const aya = await as('Aya Nakamura', 'desk')
  const priya = await as('Priya Raman', 'tablet')
  await raise(priya, 'Inkjet head clogs')
  await accept(aya, 'Inkjet head clogs')
  const kept = aya.page.waitForResponse((answer) => answer.ok() && answer.url().endsWith('/api/me/drafts'))
  await composer(aya).fill('First flush it with')
  await kept
  // At another desk the sentence is there to be finished.
  const elsewhere = await as('Aya Nakamura', 'desk')
  await openOwn(elsewhere, 'Inkjet head clogs')
  await expect(composer(elsewhere)).toHaveValue('First flush it with')
  await aya.page.goto('/desk')
  await openOwn(aya, 'Inkjet head clogs')
  await expect(composer(aya)).toHaveValue('First flush it with')
  await aya.page.reload()
  await expect(composer(aya)).toHaveValue('First flush it with')
})

test('at 400 % both the conversation and the message box can be come to', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  await raise(priya, 'Shrink tunnel is cold')
  await accept(aya, 'Shrink tunnel is cold')
  await say(aya, 'Is the fan running?')
  await expectReads(priya, 'Is the fan running?')
  // What 1280 × 1024 comes to.
  await priya.page.setViewportSize({ width: 320, height: 256 })
  const heard = priya.page.getByRole('region', { name: 'Conversation' })
  await message(priya, 'Is the fan running?').scrollIntoViewIfNeeded()
  await expect(message(priya, 'Is the fan running?')).toBeInViewport({ ratio: 0.9 })
  expect((await heard.boundingBox())?.height).toBeGreaterThan(100)
  await composer(priya).focus()
  await expect(composer(priya)).toBeInViewport({ ratio: 0.9 })
})
