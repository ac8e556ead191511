/** What whoever raised an incident said of the machine and of the people at it; what is missing nobody knows. */
export type Situation = { machine?: 'stands' | 'runs' | undefined; people?: 'hurt' | 'safe' | undefined }

/** One thing that was said, as messages call it. */
export type SituationWord = NonNullable<Situation['machine'] | Situation['people']>

const GRAVEST_FIRST: readonly SituationWord[] = ['hurt', 'stands', 'runs', 'safe']

/** Everything that was said, the gravest first. */
export function situationWords(situation: Situation | null): SituationWord[] {
  return GRAVEST_FIRST.filter((word) => word === situation?.machine || word === situation?.people)
}

/** The same on one line, each thing in the words of `say`; empty where nobody said anything. */
export function situationText(situation: Situation | null, say: (word: SituationWord) => string): string {
  return situationWords(situation)
    .map((word) => say(word))
    .join(' · ')
}

/** How grave it is, to be compared: 2 somebody is hurt, 1 the machine stands, 0 all else and what nobody knows. */
export function gravityOf(situation: Situation | null): 0 | 1 | 2 {
  if (situation?.people === 'hurt') return 2
  return situation?.machine === 'stands' ? 1 : 0
}
