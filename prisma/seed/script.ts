import type { Situation } from '../../lib/incident/situation'
import type { Outcome } from '../../lib/incident/status'
import type { DemoArea, DemoName } from './people'

/** Something a demo person does, so many minutes after the step before. */
export type Step = { by: DemoName; after: number } & Act
type Act =
  | { act: 'say'; text: string }
  | { act: 'accept' | 'reopen' | 'withdraw' }
  | { act: 'add'; who: DemoName }
  | { act: 'hand-over'; to: DemoName; note: string }
  | { act: 'return'; note: string }
  | { act: 'close'; outcome: Outcome; note: string }
  | { act: 'edit'; title: string; description: string }

/** The history of one incident, told from its opening `ago` minutes before now. */
export type Script = {
  ago: number
  area: DemoArea
  creator: DemoName
  /** Who typed it in, when that was not the creator. */
  reporter?: DemoName
  title: string
  description: string
  /** The label of the machine it names. */
  asset?: string
  situation?: Situation
  steps: readonly Step[]
}

export const DAY = 24 * 60

export const says = (by: DemoName, after: number, text: string): Step => ({ act: 'say', by, after, text })
export const accepts = (by: DemoName, after: number): Step => ({ act: 'accept', by, after })
export const reopens = (by: DemoName, after: number): Step => ({ act: 'reopen', by, after })
export const withdraws = (by: DemoName, after: number): Step => ({ act: 'withdraw', by, after })
export const adds = (by: DemoName, after: number, who: DemoName): Step => ({ act: 'add', by, after, who })
export const handsOver = (by: DemoName, after: number, to: DemoName, note: string): Step => ({
  ...{ act: 'hand-over', by, after, to, note },
})
export const returns = (by: DemoName, after: number, note: string): Step => ({ act: 'return', by, after, note })
export const closes = (by: DemoName, after: number, outcome: Outcome, note = ''): Step => ({
  ...{ act: 'close', by, after, outcome, note },
})
export const edits = (by: DemoName, after: number, title: string, description: string): Step => ({
  ...{ act: 'edit', by, after, title, description },
})
