type Form = Record<string, unknown>

/**
 * Two versions of an unfinished text, written on two devices that did not know of each other: nothing of either is lost.
 * A form's longest field takes what does not fit elsewhere.
 */
export function joinDrafts(mine: string, theirs: string): string {
  const [form, other] = [formIn(mine), formIn(theirs)]
  return form && other ? JSON.stringify(joinForms(form, other)) : joinTexts(mine, theirs)
}

function joinForms(mine: Form, theirs: Form): Form {
  const filled = Object.fromEntries(Object.entries(mine).filter(([, value]) => value !== ''))
  const title = mine.title && theirs.title !== mine.title ? textOf(theirs.title) : ''
  const description = joinTexts(textOf(mine.description), joinTexts(textOf(theirs.description), title))
  return { ...theirs, ...filled, description }
}

function joinTexts(mine: string, theirs: string): string {
  if (mine.includes(theirs)) return mine
  return theirs.includes(mine) ? theirs : `${theirs}\n\n${mine}`
}

function formIn(text: string): Form | undefined {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? (read as Form) : undefined
  } catch {
    return undefined
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
