import { isSeated, type GivenAnswer } from '../incident/incident'
import { may } from '../incident/rights'
import { STATUS_TABLE } from '../incident/status'
import { allowed, refuse } from '../refusals'
import { defineAction } from './define-action'

/** More than any area asks: a list that everybody's screen carries must end. */
const MOST_ANSWERS = 30

/** Answers a question of the area, or answers it anew. The question comes along: an area's list changes, an answer does not. */
export const answerQuestion = defineAction({
  name: 'incident.answer',
  entry: 'incident.answered',
  place: 'waiting',
  allow: (incident, actor, { question, answer }) => {
    const { answers } = incident
    if (!may(actor, 'answer', incident)) return refuse('creator-only')
    if (!STATUS_TABLE[incident.status].alive) return refuse('closed-room')
    if (!isSeated(incident, actor.id)) return refuse('not-seated')
    if (!question || !answer) return refuse('text-needed')
    const given = answers.find((other) => other.question === question)
    if (given?.answer === answer) return refuse('nothing-changed')
    return given || answers.length < MOST_ANSWERS ? allowed : refuse('not-allowed')
  },
  fact: (_, __, { question, answer }): GivenAnswer => ({ question, answer }),
  evolve: (incident, { question, answer }) => ({
    ...incident,
    answers: withAnswer(incident.answers, question, answer),
  }),
  say: ({ question, answer }) => ({ key: 'answered', values: { question, answer } }),
})

function withAnswer(answers: readonly GivenAnswer[], question: string, answer: string): readonly GivenAnswer[] {
  const isSame = (given: GivenAnswer) => given.question === question
  if (!answers.some(isSame)) return [...answers, { question, answer }]
  return answers.map((given) => (isSame(given) ? { question, answer } : given))
}
