import type { Command } from '../../lib/incident/commands'

type Written = {
  title?: string
  description?: string
  text?: string
  question?: string
  answer?: string
  note?: string
}

/** What somebody typed that a command carries, as one text; empty where all of it was chosen. */
export function wordsOf({ input }: Pick<Command, 'input'>): string {
  const { title, description, text, question, answer, note } = input as Written
  const answered = [question, answer].filter(Boolean).join(' ')
  return [title, description, text, answered, note].filter(Boolean).join('\n')
}
