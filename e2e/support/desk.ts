import { expect, type Locator } from '@playwright/test'
import type { Person } from './cast'
import { dialog } from './room'

/** What an expert does at the desk. */

export function waitingRow({ page }: Person, title: string): Locator {
  return page
    .getByRole('list', { name: /^Waiting/ })
    .getByRole('listitem')
    .filter({ hasText: title })
}

export function ownRow({ page }: Person, title: string): Locator {
  return page.getByRole('list', { name: /^Mine/ }).getByRole('listitem').filter({ hasText: title })
}

export async function openOwn(person: Person, title: string): Promise<void> {
  await ownRow(person, title).getByRole('link').click()
}

export async function preview(person: Person, title: string): Promise<void> {
  await waitingRow(person, title).getByRole('link').click()
  await expect(acceptButton(person)).toBeVisible()
}

export function acceptButton({ page }: Person): Locator {
  return page.getByRole('main').getByRole('button', { name: /^Accept/ })
}

/** Presses Accept, and answers the question that comes with many rooms in progress. */
export async function pressAccept(person: Person): Promise<void> {
  const question = dialog(person.page).filter({ hasText: 'Accept one more' })
  // At once, without waiting for the button to hold still: in a race it may be gone by then.
  await acceptButton(person).evaluateAll(([button]) => {
    if (button instanceof HTMLElement) button.click()
  })
  await expect(question.or(person.page.getByText(/Accepted|accepted this/).first()).first()).toBeVisible()
  if (await question.isVisible()) await question.getByRole('button', { name: 'Accept' }).click()
  await expect(question).toHaveCount(0) // it gives the focus back as it goes, which closes a menu that is opened before
}

export async function accept(person: Person, title: string): Promise<void> {
  await preview(person, title)
  await pressAccept(person)
  await expect(ownRow(person, title)).toBeVisible()
}
