import { accept, preview } from './support/desk'
import { expect, test, type Person } from './support/cast'
import { choose, composer, dialog, expectReads, expectStatus, raise, say } from './support/room'
import { loseNetwork, regainNetwork } from './support/tablet'

function panel({ page }: Person) {
  return page.getByRole('region', { name: 'While you wait' })
}

/** The admin writes what this area asks, and what to do when nobody is on duty. */
async function guideArea({ page }: Person, questions: string[], help: string, phone: string): Promise<void> {
  await page.goto('/admin/areas')
  await page
    .getByRole('button', { name: 'Drives' })
    .or(page.getByRole('link', { name: 'Drives' }))
    .first()
    .click()
  await page.getByLabel('Questions while waiting').fill(questions.join('\n'))
  await page.getByLabel('When nobody is on duty').fill(help)
  await page.getByLabel('Number to call then').fill(phone)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('button', { name: 'Save' })).toBeHidden()
}

test('DT-09 DT-11 DT-12 waiting is honest, the accept shows at once, and three questions are answered with one tap each', async ({
  as,
  ownApp,
}) => {
  const app = await ownApp('tryout')
  const ines = await as('Ines Marchetti', 'desk', { app })
  const priya = await as('Priya Raman', 'tablet', { app })
  await guideArea(
    ines,
    ['Is anybody hurt?', 'Since when?', 'Can it be reached?'],
    'Ring the shift lead.',
    '+49 40 1234',
  )
  const title = 'Gearbox 4 screams'
  await raise(priya, title)
  const waits = panel(priya)
  await expect(waits).toContainText('Nobody is on duty now. Ring the shift lead.', { timeout: 3_000 })
  await expect(waits.getByRole('link', { name: 'Call +49 40 1234' })).toHaveAttribute('href', 'tel:+49401234')

  const aya = await as('Aya Nakamura', 'desk', { app })
  await expect(waits).toContainText('1 expert available')
  await expect(waits).toContainText(/You are next|Number \d+ in the waiting list/)
  await waits.getByRole('button', { name: 'No', exact: true }).first().click()
  await waits.getByRole('button', { name: 'Yes', exact: true }).last().click()
  await expect(waits.getByRole('button', { name: 'Change' })).toHaveCount(2)
  await loseNetwork(priya)
  await expect(waits).toContainText(/As of \d\d:\d\d/)
  await waits.getByRole('button', { name: 'Write' }).click()
  await waits.getByRole('textbox').fill('Ten minutes')
  await waits.getByRole('button', { name: 'Save' }).click()
  await regainNetwork(priya)
  await preview(aya, title)
  const answers = aya.page.getByRole('complementary')
  await expect(answers).toContainText('Is anybody hurt?No')
  await expect(answers).toContainText('Since when?Ten minutes')
  await expect(answers).toContainText('Can it be reached?Yes')

  await accept(aya, title)
  await expect(waits).toBeHidden({ timeout: 2_000 })
  await expectStatus(priya, /In progress.*Aya/)
  for (const text of ['Is the oil warm?', 'Is the guard on?', 'Where is it?']) await say(aya, text)
  const pads = priya.page.getByRole('region', { name: 'Answer with one tap' })
  await expect(pads).toContainText('Is the oil warm?')
  for (const name of ['Yes', 'No', 'Photo coming', 'Call me', 'Stop'])
    await expect(pads.getByRole('button', { name, exact: true })).toBeVisible()
  await pads.getByRole('button', { name: 'Yes' }).dblclick()
  await expect(pads).toContainText('Is the guard on?')
  await expect(priya.page.getByRole('listitem', { name: /^You, Yes, Read by Aya/ })).toBeVisible()
  // Taps that follow at once are taken for the bounce of a glove.
  await priya.page.waitForTimeout(800)
  await pads.getByRole('button', { name: 'Call me' }).click()
  await expect(pads).toContainText('Where is it?')
  await priya.page.waitForTimeout(800)
  await pads.getByRole('button', { name: 'Photo coming' }).click()
  await expect(pads.getByRole('button', { name: 'Done' })).toBeVisible()
  for (const answered of ['Call me', 'Photo coming']) await expectReads(aya, answered)
  await expect(aya.page.getByRole('listitem', { name: /^Priya Raman, Yes,/ })).toHaveCount(1)
})

test('DT-21 a title changed on both sides while one is away: both texts come up, and neither is lost', async ({
  as,
}) => {
  const priya = await as('Priya Raman', 'tablet')
  const phone = await as('Priya Raman', 'tablet')
  const tom = await as('Tom Berger', 'desk')
  const title = 'Robot cell 3 stands'
  const room = await raise(priya, title)
  await accept(tom, title)
  await expectStatus(priya, /In progress/)
  await loseNetwork(priya)
  const rename = async (person: Person, to: string) => {
    await choose(person, 'Edit title and description')
    await dialog(person.page).getByLabel('Title').fill(to)
    await dialog(person.page).getByRole('button', { name: 'Save' }).click()
  }
  await rename(priya, 'Robot cell 3: axis 2 stands')
  await rename(tom, 'Robot cell 3: drive fault')
  await expect(composer(priya)).toBeVisible()
  // Only then has the server his, and hers comes second.
  await phone.page.goto(room)
  await expect(phone.page.getByRole('heading', { name: 'Robot cell 3: drive fault' }).first()).toBeVisible()
  await regainNetwork(priya)
  const both = dialog(priya.page)
  await expect(both).toContainText('Robot cell 3: axis 2 stands')
  await expect(both).toContainText('Robot cell 3: drive fault')
  await priya.page.reload()
  await expect(both).toContainText('Robot cell 3: axis 2 stands')
  await both.getByRole('button', { name: 'Keep mine' }).click()
  await expect(tom.page.getByRole('heading', { name: 'Robot cell 3: axis 2 stands' }).first()).toBeVisible()
  const history = tom.page.getByRole('complementary')
  await expect(history).toContainText('Robot cell 3: drive fault')
})
