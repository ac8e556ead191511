import type { Verdict } from '../checker/check'
import { mostWithin } from '../checker/coming-back'
import { megabytes, ms, percentile } from '../figures'
import { outcome, type Figure, type Outcome, type Run, type Test } from '../run'
import { chaos, type Chaos } from './chaos/chaos'
import { promises } from './promises'

/** Of those cut off at once, at most this part may try again within so many ms: they wait 250 to 750 ms, as it falls. */
const MOST_TOGETHER = 0.75
const TOGETHER_MS = 100

/** T1 load, T2 and T3 kills, T4 cuts and T6 repetitions, all at once. */
export const t1ToT4: Test = {
  ids: ['T1', 'T2', 'T3', 'T4', 'T6'],
  run: async (run: Run) => {
    const result = await chaos(run)
    return [t1(result, run), t2(result, run), t3(result, run), t4(result, run), t6(result)]
  },
}

function t1({ steady, acked, verdict }: Chaos, { within }: Run): Outcome {
  const [p95, p99] = [percentile(steady.acked, 95), percentile(steady.acked, 99)]
  const delivered = percentile(steady.delivered, 95)
  return outcome(
    'T1',
    { rate: '300/s', acked, ...lossesOf(verdict), p95: ms(p95), p99: ms(p99), delivered95: ms(delivered) },
    [
      ...promises(verdict),
      [p95 <= within(150), 'acknowledged p95 above 150 ms'],
      [p99 <= within(400), 'acknowledged p99 above 400 ms'],
      [delivered <= within(200), 'delivered p95 above 200 ms'],
    ],
  )
}

function t2({ appKills, acked, verdict, crashes }: Chaos, { within }: Run): Outcome {
  const longest = Math.max(...appKills.map(({ firstAnswerMs }) => firstAnswerMs))
  return outcome('T2', { kills: appKills.length, acked, ...lossesOf(verdict), firstAck: ms(longest), crashes }, [
    ...promises(verdict),
    [longest <= within(3_000), 'first acknowledgement later than 3 s after listening'],
    [crashes === 0, 'the app ended by itself'],
  ])
}

function t3({ mishaps, acked, verdict, crashes }: Chaos, { within }: Run): Outcome {
  const longest = Math.max(...mishaps.map(({ firstAnswerMs }) => firstAnswerMs))
  const grown = Math.max(...mishaps.map(({ grownBytes }) => grownBytes))
  const unready = mishaps.reduce((sum, kill) => sum + kill.unready, 0)
  return outcome(
    'T3',
    {
      ...{ mishaps: mishaps.length, acked, ...lossesOf(verdict), firstAck: ms(longest) },
      ...{ unready, grown: megabytes(grown), crashes },
    },
    [
      ...promises(verdict),
      [longest <= within(5_000), 'first acknowledgement later than 5 s after PostgreSQL came back'],
      [grown <= 50 * 1_048_576, 'memory grew by more than 50 MB while PostgreSQL was away'],
      [unready > 0, '/readyz never said 503'],
      [crashes === 0, 'the app ended by itself'],
    ],
  )
}

function t4({ cuts, acked, verdict, heals, attempts, snapshots, reads, comeBack }: Chaos, { within }: Run): Outcome {
  const made = Object.values(cuts).reduce((sum, count) => sum + count, 0)
  const [p95, p99] = [percentile(comeBack.times, 95), percentile(comeBack.times, 99)]
  const together = mostWithin(comeBack.attempts, TOGETHER_MS) / comeBack.attempts.length
  const [healed95, healed99] = [percentile(heals, 95), percentile(heals, 99)]
  return outcome(
    'T4',
    {
      ...{ cuts: made, blackHoles: cuts['black hole'], halfOpen: cuts['half-open'], acked, ...lossesOf(verdict) },
      ...{ p95: ms(p95), p99: ms(p99), healed: heals.length, healed95: ms(healed95), healed99: ms(healed99) },
      ...{ attempts: `${attempts}/min`, together: `${Math.round(100 * together)}%`, snapshots, reads },
    },
    [
      ...promises(verdict),
      [p95 <= within(1_000), 'p95 of coming back above 1 s'],
      [p99 <= within(2_000), 'p99 of coming back above 2 s'],
      [healed95 <= within(1_000), 'p95 of coming back after a cut above 1 s'],
      [attempts <= 30, `a device tried to come back ${attempts} times in a minute`],
      [snapshots <= within(1), 'a connection was given the same room or lists whole more than once'],
      [together <= MOST_TOGETHER, `most who were cut off at once tried again within ${TOGETHER_MS} ms of each other`],
    ],
  )
}

function t6({ duplicates, repeats, again, verdict }: Chaos): Outcome {
  return outcome(
    'T6',
    {
      duplicates,
      again: repeats.sent,
      dup: verdict.counts.doubled,
      differing: verdict.counts.repeats,
      otherBody: repeats.other,
      causedAgain: again.length,
    },
    [
      ...promises(verdict),
      [again.length === 0, `caused again: ${again[0]}`],
      [repeats.otherAccepted === 0, 'an id was taken again with another body'],
      [
        repeats.refusals.length === 0,
        `a repeated command was not answered as before: ${[...new Set(repeats.refusals)].join(', ')}`,
      ],
    ],
  )
}

function lossesOf({ counts }: Verdict): Record<string, Figure> {
  return { lost: counts.lost, dup: counts.doubled, gaps: counts.gaps }
}
