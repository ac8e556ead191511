import { ACTIONS } from '../actions'
import type { Action } from '../actions/define-action'

export type { InputOf } from '../actions/inputs'

type AnyAction = (typeof ACTIONS)[number]
export type CommandName = AnyAction['name']
export type EntryType = AnyAction['entry']

/** An action whose input and fact were checked where they came in; the registry cannot say which belong together. */
export type UntypedAction = Action<CommandName, EntryType, unknown, unknown>

const byName = new Map<string, UntypedAction>(
  ACTIONS.map((action) => [action.name, action as unknown as UntypedAction]),
)
const byEntry = new Map<string, UntypedAction>(
  ACTIONS.map((action) => [action.entry, action as unknown as UntypedAction]),
)

export function actionNamed(name: string): UntypedAction | undefined {
  return byName.get(name)
}

export function actionOfEntry(type: string): UntypedAction | undefined {
  return byEntry.get(type)
}

/** A request to do something. The client chooses `id` (UUIDv7): sending it again is harmless. */
export type Command = { id: string; incidentId: string; name: CommandName; input: unknown }
