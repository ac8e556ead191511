import { expect, type Locator } from '@playwright/test'
import type { Person } from './cast'

/** What an expert does at the desk. */

export function waitingRow({ page }: Person, title: string): Locator {
  return page.getByRole('region', { name: /^Waiting/ }).getByRole('link', { name: new RegExp(escaped(title)) })
}

export function ownRow({ page }: Person, title: string): Locator {
  return page.getByRole('region', { name: /^Mine/ }).getByRole('link', { name: new RegExp(escaped(title)) })
}

export async function preview(person: Person, title: string): Promise<void> {
  await waitingRow(person, title).click()
  await expect(acceptButton(person)).toBeVisible()
}

export function acceptButton({ page }: Person): Locator {
  return page.getByRole('main').getByRole('button', { name: /^Accept/ })
}

export async function accept(person: Person, title: string): Promise<void> {
  await preview(person, title)
  await acceptButton(person).click()
  await expect(ownRow(person, title)).toBeVisible()
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
