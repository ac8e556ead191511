import { expect, type Locator } from '@playwright/test'
import type { Person } from './cast'

/** What people do and see in a room, whatever the surface. */

/** Raises an incident from the technician's home; returns the address of its room, with a number unless told otherwise. */
export async function raise({ page }: Person, text: string, address = /\/incidents\/\d+$/): Promise<string> {
  await page.goto('/home')
  await page
    .getByRole('link', { name: /New incident/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: /What’s wrong/ }).fill(text)
  await chooseAreaIfAsked(page)
  await page.getByRole('button', { name: /^Send/ }).click()
  await page.waitForURL(address)
  return new URL(page.url()).pathname
}

async function chooseAreaIfAsked(page: Person['page']): Promise<void> {
  const areas = page.getByRole('radio')
  if ((await areas.count()) > 0 && (await page.getByRole('radio', { checked: true }).count()) === 0)
    await areas.first().click()
}

export function composer({ page }: Person): Locator {
  return page.getByRole('form', { name: 'Write a message' }).getByRole('textbox')
}

export async function say(person: Person, text: string): Promise<void> {
  await composer(person).fill(text)
  await person.page.getByRole('form', { name: 'Write a message' }).getByRole('button', { name: 'Send' }).click()
}

export function message({ page }: Person, text: string): Locator {
  return timeline(page).getByRole('listitem').filter({ hasText: text }).last()
}

export async function expectReads(person: Person, text: string): Promise<void> {
  await expect(message(person, text)).toBeVisible()
}

/** A sentence of the timeline about what happened. */
export async function expectHappened(person: Person, sentence: string | RegExp): Promise<void> {
  await expect(timeline(person.page).getByRole('listitem').filter({ hasText: sentence }).last()).toBeVisible()
}

export async function expectStatus({ page }: Person, status: string | RegExp): Promise<void> {
  await expect(page.getByRole('main').locator('header').first()).toContainText(status)
}

/** Picks an entry of the room's "More actions" menu. */
export async function choose({ page }: Person, action: string): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

/** The open dialog, whether it asks or warns. */
export function dialog(page: Person['page']): Locator {
  return page.getByRole('dialog').or(page.getByRole('alertdialog'))
}

export async function answer({ page }: Person, button: string | RegExp): Promise<void> {
  await dialog(page).getByRole('button', { name: button }).last().click()
}

function timeline(page: Person['page']): Locator {
  return page.getByRole('list', { name: 'Conversation' })
}
