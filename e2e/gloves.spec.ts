import type { Page } from '@playwright/test'
import { axeOffenders } from './support/axe'
import { expect, test, type Person } from './support/cast'
import { accept } from './support/desk'
import { openPhoto, sendPhoto } from './support/camera'
import { answer, choose, dialog, expectStatus, raise, say } from './support/room'
import { gloveOffenders } from './support/touch-targets'

const WINDOWS = [
  { width: 820, height: 1180 },
  { width: 1180, height: 820 },
]

/** Both ways of holding the tablet: nothing here is too small or too close for a glove, or out of somebody's reach. */
async function fitsGloves(page: Page, screen: string): Promise<void> {
  for (const window of WINDOWS) {
    await page.setViewportSize(window)
    expect.soft(await gloveOffenders(page), `${screen}, ${window.width} px wide`).toEqual([])
  }
  expect.soft(await axeOffenders(page), `${screen}, for everybody`).toEqual([])
}

async function dialogFitsGloves(person: Person, action: string): Promise<void> {
  await choose(person, action)
  await expect(dialog(person.page)).toBeVisible()
  await fitsGloves(person.page, action)
  await person.page.keyboard.press('Escape')
  await expect(dialog(person.page)).toBeHidden()
}

/** A photo on its way, and looked at and drawn on. */
async function photoFitsGloves(person: Person): Promise<void> {
  const { page } = person
  await sendPhoto(person)
  await fitsGloves(page, 'room with a photo')
  await openPhoto(person, /^Your photo/)
  await fitsGloves(page, 'photo')
  await page.getByRole('button', { name: 'Draw on it' }).click()
  await page.getByRole('button', { name: 'Text', exact: true }).click()
  await fitsGloves(page, 'drawing')
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Close' }).click()
}

/** A note being recorded, and one that was sent. */
async function voiceFitsGloves(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Record a voice note' }).click()
  await expect(page.getByRole('timer')).toBeVisible()
  await fitsGloves(page, 'recording')
  await page.getByRole('group', { name: 'Voice note' }).getByRole('button', { name: 'Send' }).click()
  await expect(page.getByRole('button', { name: 'Play the voice note' })).toBeVisible()
  await fitsGloves(page, 'room with a voice note')
}

test('DT-02 gloves on: every control of the technician’s screens is 64 px and 16 px from the next', async ({ as }) => {
  test.setTimeout(180_000) // Every screen is scrolled from end to end.
  const marek = await as('Marek Kowal', 'tablet')
  const aya = await as('Aya Nakamura', 'desk')
  const { page } = marek
  await page.getByRole('button', { name: 'Gloves' }).click()
  await expect(page.getByRole('button', { name: 'Gloves' })).toHaveAttribute('aria-pressed', 'true')
  await fitsGloves(page, 'home')
  await page.getByRole('button', { name: /^MK|Marek Kowal, you/ }).click()
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await fitsGloves(page, 'account menu')

  const title = 'Glove box door does not lock'
  await page.goto('/new')
  await fitsGloves(page, 'new')
  await page.getByRole('button', { name: 'Find or scan a machine' }).click()
  await fitsGloves(page, 'machine finder')
  await page.getByRole('button', { name: 'Scan QR code' }).click()
  await expect(dialog(page)).toBeVisible()
  await fitsGloves(page, 'scanner')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^P-204/ }).click()
  await fitsGloves(page, 'new for a machine')
  await page.getByRole('button', { name: 'Another one' }).click()
  const room = await raise(marek, title)
  await fitsGloves(page, 'waiting room')
  await accept(aya, title)
  await say(aya, 'Is it the upper hinge? See https://example.com/hinge')
  await say(aya, 'Is the key in?')
  await expect(page.getByRole('button', { name: 'Yes' })).toBeVisible()
  await fitsGloves(page, 'room in progress')
  await photoFitsGloves(marek)
  await voiceFitsGloves(page)
  await page.getByRole('button', { name: 'More actions' }).click()
  await fitsGloves(page, 'room menu')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Details', exact: true }).click()
  await fitsGloves(page, 'details')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'What to do with this message' }).last().click()
  await fitsGloves(page, 'message menu')
  await page.keyboard.press('Escape')
  for (const action of ['Edit title and description', 'Leave the room']) await dialogFitsGloves(marek, action)

  await choose(aya, 'Put on hold')
  await dialog(aya.page).getByRole('radio', { name: 'A spare part' }).click()
  await answer(aya, 'Put on hold')
  await expect(page.getByRole('region', { name: 'On hold' })).toBeVisible()
  await fitsGloves(page, 'room on hold')
  await choose(aya, 'Propose solved')
  await answer(aya, 'Propose solved')
  await expect(page.getByRole('button', { name: 'It works' })).toBeVisible()
  await fitsGloves(page, 'is it fixed')
  await page.goto('/home')
  await expect(page.getByRole('button', { name: 'It works' })).toBeVisible()
  await fitsGloves(page, 'home that asks for a verdict')
  await page.getByRole('button', { name: 'It works' }).click()
  await expect(page.getByRole('button', { name: 'It works' })).toHaveCount(0)
  await expectStatus(aya, /Closed/) // Only then is it more than drawn.
  await page.goto(room)
  await expect(page.getByRole('button', { name: 'Re-open' }).first()).toBeVisible()
  await fitsGloves(page, 'closed room')

  for (const path of ['/me', '/notifications', '/outbox']) {
    await page.goto(path)
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
    await fitsGloves(page, path)
  }
  await marek.context.setOffline(true)
  await page.goto('/home')
  await expect(page.locator('html')).toHaveAttribute('data-density', 'glove')
  await fitsGloves(page, 'home without a network')
})
