/** What a technician does with a tablet, one press or sentence at a time. Rooms are called by what they are about. */
type Step =
  | { does: 'opens the form' }
  | { does: 'writes'; text: string }
  | { does: 'leaves the form' }
  | { does: 'sends'; room: string }
  | { does: 'says'; text: string }
  | { does: 'begins'; text: string }
  | { does: 'takes a photo' }
  | { does: 'goes home' }
  | { does: 'opens'; room: string }
  | { does: 'closes' }
  | { does: 're-opens' }

/** `killed`: before the network is back the app is killed as well, and started again. */
export type CutStep = Step & { killed?: true }

const PUMP = 'Cut journey: pump trips'
const BELT = 'Cut journey: belt drifts'
const killed = true
const says = (...texts: string[]): CutStep[] => texts.map((text) => ({ does: 'says', text }))

/** Forty steps of a day in the cellar: two incidents, half sentences, a photo, a closing that was too early. */
export const CUT_STEPS: readonly CutStep[] = [
  { does: 'opens the form' },
  { does: 'writes', text: 'Cut journey: pump', killed },
  { does: 'leaves the form' },
  { does: 'opens the form' },
  { does: 'writes', text: PUMP },
  { does: 'sends', room: PUMP, killed },
  { does: 'says', text: 'It hums', killed },
  ...says('Then it trips', 'Breaker F3', 'Nobody is hurt'),
  { does: 'begins', text: 'The coupling', killed },
  { does: 'goes home' },
  { does: 'opens', room: PUMP },
  { does: 'says', text: 'The coupling turns by hand' },
  { does: 'takes a photo', killed },
  { does: 'says', text: 'No smell, but this', killed },
  { does: 'goes home', killed },
  { does: 'opens the form' },
  { does: 'writes', text: BELT },
  { does: 'sends', room: BELT },
  ...says('Left by four centimetres', 'The roller is worn'),
  { does: 'begins', text: 'I can' },
  { does: 'goes home' },
  { does: 'opens', room: PUMP },
  ...says('Reset once', 'It tripped again'),
  { does: 'goes home' },
  { does: 'opens', room: BELT, killed },
  ...says('I can stop it', 'Tightened by a turn'),
  { does: 'closes', killed },
  { does: 're-opens', killed },
  ...says('It drifts again', 'To the left', 'Faster than before'),
  { does: 'goes home' },
  { does: 'opens', room: PUMP },
  { does: 'takes a photo' },
  { does: 'says', text: 'Still here' },
]
