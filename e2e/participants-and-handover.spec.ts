import type { Page } from '@playwright/test'
import { accept, openOwn, ownRow, waitingRow } from './support/desk'
import { expect, test, type Person } from './support/cast'
import { answer, choose, expectHappened, expectReads, expectStatus, raise, say } from './support/room'

async function add(owner: Person, name: string): Promise<void> {
  await choose(owner, 'Add people')
  const dialog = owner.page.getByRole('dialog')
  await dialog.getByRole('searchbox', { name: 'Find a person' }).fill(name.split(' ')[0] ?? name)
  await dialog.getByRole('button', { name: new RegExp(name) }).click()
  await expect(dialog).toHaveCount(0)
}

/** The owner makes a code for a guest; returns its link. */
async function inviteGuest({ page }: Person, label: string): Promise<string> {
  await page.getByRole('button', { name: 'Invite a guest' }).click()
  const question = page.getByRole('dialog')
  await question.getByRole('textbox', { name: 'Who is it?' }).fill(label)
  await question.getByRole('button', { name: 'Make the code' }).click()
  const made = page.getByRole('dialog', { name: `The code for ${label}` })
  const code = await made.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/).innerText()
  await made.getByRole('button', { name: 'Done' }).click()
  return `/guest#${code}`
}

async function moreAboutGina({ page }: Person, wish: string): Promise<void> {
  await page.getByRole('button', { name: 'More about Gina Brandt (guest)' }).click()
  await page.getByRole('menuitem', { name: wish }).click()
}

/** Somebody without an account opens the link and says a name. */
async function comeAsGuest(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('textbox', { name: 'Your name' }).fill(name)
  await page.getByRole('button', { name: 'Enter the room' }).click()
}

test('DT-20 the owner adds people and a guest, a full room asks who makes room, and whoever goes loses the room at once', async ({
  as,
  browser,
  baseURL,
}) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  const tom = await as('Tom Berger', 'desk')
  await raise(priya, 'Servo 4 overheats')
  await accept(aya, 'Servo 4 overheats')
  await add(aya, 'Tom Berger')
  await openOwn(tom, 'Servo 4 overheats')
  await say(tom, 'I know this drive.')
  await expectReads(priya, 'I know this drive.')
  const link = await inviteGuest(aya, 'Brandt Pumps')
  const visit = await browser.newContext({ viewport: { width: 820, height: 1180 }, baseURL: baseURL ?? '' })
  const gina: Person = { name: 'Gina Brandt', page: await visit.newPage(), context: visit }
  await comeAsGuest(gina.page, link, gina.name)
  await expectReads(gina, 'I know this drive.')
  await expectHappened(priya, 'Gina Brandt (guest) joined')
  await say(gina, 'Brandt Pumps here, which serial number?')
  await expectReads(priya, 'Brandt Pumps here, which serial number?')
  await expect(priya.page.getByText('(guest)', { exact: true })).toBeVisible()
  const room = new URL(priya.page.url()).pathname
  await gina.page.goto('/home')
  await expect(gina.page).toHaveURL(new RegExp(`${room}$`))
  await expect(gina.page.getByRole('link', { name: /New incident/ })).toHaveCount(0)
  await expect(aya.page.getByRole('button', { name: 'Invite a guest' })).toBeDisabled()

  await choose(aya, 'Add people')
  const dialog = aya.page.getByRole('dialog')
  await dialog.getByRole('searchbox', { name: 'Find a person' }).fill('Lena')
  await dialog.getByRole('button', { name: /Lena Hoffmann/ }).click()
  await expect(aya.page.getByRole('dialog', { name: /Who makes room for Lena/ })).toBeVisible()
  await aya.page
    .getByRole('dialog', { name: /Who makes room/ })
    .getByRole('button', { name: /Tom Berger/ })
    .click()
  await expectHappened(priya, 'Lena Hoffmann')
  await expect(tom.page.getByText('Aya Nakamura removed you from this room')).toBeVisible()
  await say(aya, 'Only for those who stayed')
  await expectReads(priya, 'Only for those who stayed')
  await expect(tom.page.getByText('Only for those who stayed')).toHaveCount(0)

  const stay = gina.page.getByText(/^Guest until/).first()
  const until = await stay.innerText()
  await moreAboutGina(aya, '24 h more for Gina Brandt (guest)')
  await expect(stay).not.toHaveText(until)
  await moreAboutGina(aya, 'Remove Gina Brandt (guest)')
  await expect(gina.page.getByRole('heading', { name: 'You were removed from the room' })).toBeVisible()
  await comeAsGuest(gina.page, link, gina.name)
  await expect(gina.page.getByText('This code has been used already.')).toBeVisible()

  const second = await inviteGuest(aya, 'Brandt Pumps')
  await visit.clock.install()
  await comeAsGuest(gina.page, second, gina.name)
  await expectReads(gina, 'Only for those who stayed')
  await gina.page.clock.fastForward('24:00:01')
  await expect(gina.page.getByRole('heading', { name: 'Your time as a guest is over' })).toBeVisible()
  await visit.close()
})

test('an incident is handed over with a note; the old owner has no more say', async ({ as }) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  const tom = await as('Tom Berger', 'desk')
  await raise(priya, 'PLC 3 drops off the network')
  await accept(aya, 'PLC 3 drops off the network')
  await choose(aya, 'Hand over')
  const dialog = aya.page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /Tom Berger/ }).check()
  await dialog.getByRole('textbox', { name: /note/i }).fill('The switch in cabinet 7 was changed on Monday.')
  await dialog.getByRole('button', { name: /Hand over to Tom/ }).click()
  await expect(ownRow(tom, 'PLC 3 drops off the network')).toBeVisible()
  await expectHappened(priya, 'The switch in cabinet 7 was changed on Monday.')
  await expectStatus(priya, /Tom/)
  await aya.page.getByRole('button', { name: 'More actions' }).click()
  await expect(aya.page.getByRole('menuitem', { name: 'Hand over' })).toHaveCount(0)
})

test('an owner who wants to leave hands over or returns; a returned incident keeps its waiting time', async ({
  as,
}) => {
  const priya = await as('Priya Raman', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  await raise(priya, 'Encoder counts backwards')
  await accept(aya, 'Encoder counts backwards')
  await choose(aya, 'Leave the room')
  await answer(aya, /Return to the waiting list/)
  await answer(aya, /Return it/)
  await expect(waitingRow(aya, 'Encoder counts backwards')).toContainText('Back in the list')
  await expectStatus(priya, 'Open')
})
