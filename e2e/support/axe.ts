import type { Page } from '@playwright/test'
import axe, { type AxeResults, type RunOptions } from 'axe-core'

/** WCAG 2.2, A and AA: what of it a program can check. */
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
}
/** What lies under an open menu or dialog cannot be reached. */
const UNDER_A_LAYER = '[data-aria-hidden=true]'

/** What such a rule finds wrong on this screen: rule and place. */
export async function axeOffenders(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<AxeResults, { rules: RunOptions; under: string }>(
    ({ rules, under }) => (Reflect.get(window, 'axe') as typeof axe).run({ exclude: [[under]] }, rules),
    { rules: RULES, under: UNDER_A_LAYER },
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
