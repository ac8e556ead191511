import { parseArgs } from 'node:util'

/** How a run was asked for. */
export type Arguments = { only: string[]; reps: number; short: boolean; help: boolean; nodes: number }

/** What is wrong with the arguments, for the person who typed them. */
export class ArgumentError extends Error {}

const REPS = 3
const SHORT_REPS = 3
const MOST_REPS = 99
const MOST_NODES = 8

export const USAGE = `Measures Fieldline against a bare Socket.IO relay on this machine.

  npm run bench                          every row of the table, written to bench/results/latest.json
  npm run bench -- --only ID,ID          these rows alone; the others in the file stay as they were
  npm run bench -- --reps N              N repetitions instead of ${REPS} (1 to ${MOST_REPS})
  npm run bench -- --short               the main rows, quickly: fails on what collapses ${SHORT_REPS} times in a row, writes nothing
  npm run bench -- --nodes N             how the rate grows from one node to N behind one Redis; writes nothing
  npm run bench -- --help                this text and the ids
`

/** Reads the command line. @throws ArgumentError naming what is wrong; `ids` are the rows there are. */
export function readArguments(args: readonly string[], ids: readonly string[]): Arguments {
  const { only, reps, nodes, short = false, help = false } = parsed(args)
  const wanted = only === undefined ? [] : only.split(',').filter(Boolean)
  const unknown = wanted.filter((id) => !ids.includes(id))
  if (unknown.length > 0) throw new ArgumentError(`There is no row ${unknown.join(', ')}. Rows: ${ids.join(', ')}`)
  if (only !== undefined && wanted.length === 0)
    throw new ArgumentError('--only needs the ids of rows: --only rate-50,join-rate')
  const several = Number(nodes ?? 1)
  if (
    !Number.isInteger(several) ||
    several < 1 ||
    several > MOST_NODES ||
    (nodes !== undefined && (short || only !== undefined))
  )
    throw new ArgumentError(`--nodes needs a whole number from 1 to ${MOST_NODES}, and goes with --reps alone`)
  if (short && (only !== undefined || reps !== undefined))
    throw new ArgumentError('--short chooses its own rows and repetitions')
  const count = Number(reps ?? REPS)
  if (!Number.isInteger(count) || count < 1 || count > MOST_REPS) {
    throw new ArgumentError(`--reps needs a whole number from 1 to ${MOST_REPS}, not "${reps ?? ''}"`)
  }
  return { only: wanted, reps: short ? SHORT_REPS : count, short, help, nodes: several }
}

function parsed(args: readonly string[]) {
  try {
    const options = {
      only: { type: 'string' },
      reps: { type: 'string' },
      nodes: { type: 'string' },
      short: { type: 'boolean' },
      help: { type: 'boolean' },
    } as const
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    throw new ArgumentError((error as Error).message)
  }
}
