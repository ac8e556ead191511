import type { Entry } from '../../lib/incident/entry'
import type { Ack } from '../../lib/wire'
import type { Smallest } from './smallest'

type Line = { at?: number; words: string }

/** The smallest history that shows a finding, a line each in the order of time, then what is stored of it. */
export function inWords({ finding, history, rows }: Smallest): string {
  const { sends, heard, answers, reads, holes, screens } = history
  const timed: Line[] = [
    ...sends.map(({ device, command, sentAt }) => ({
      at: sentAt,
      words: `${device} sends ${command.name} ${command.id}`,
    })),
    ...sends.map(({ device, command, answeredAt, outcome, seq, code }) => ({
      ...(answeredAt !== undefined && { at: answeredAt }),
      words: `${device} is answered ${outcome} ${seq ?? code ?? ''} to ${command.id}`,
    })),
    ...heard.map(({ device, connection, entry, at }) => ({
      at,
      words: `${device} hears ${nameOf(entry)} on connection ${connection}`,
    })),
    ...reads.map(({ device, askedAt, from, to, commandIds }) => ({
      at: askedAt,
      words: `${device} asks and is shown ${from} to ${to === Infinity ? 'the newest' : to}, ${commandIds.length} entries`,
    })),
  ]
  const untimed: Line[] = [
    ...answers.map(({ commandId, ack }) => ({ words: `${commandId} is answered ${answerOf(ack)}` })),
    ...holes.map(({ device, since, got }) => ({ words: `${device} asks from ${since} and is given ${got} next` })),
    ...screens.map(({ device, incident, entries }) => ({
      words: `${device} shows ${incident.seq} as the newest, ${entries[0]?.seq} to ${entries.at(-1)?.seq} in full`,
    })),
  ]
  const began = Math.min(...timed.map(({ at = Infinity }) => at))
  const lines = [...timed.toSorted((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity)), ...untimed]
  return [
    `the least that shows “${finding.rule}” in ${finding.incidentId}: ${finding.words}`,
    ...lines.map(({ at, words }) => `${at === undefined ? '' : `+${(at - began).toFixed(1)} ms `}${words}`),
    ...rows.map((entry) => `stored: ${nameOf(entry)} at ${entry.at} by ${entry.by}`),
  ].join('\n     ')
}

function nameOf({ seq, type, commandId }: Entry): string {
  return `${seq} ${type} ${commandId}`
}

function answerOf(ack: Ack): string {
  return ack.ok ? `ok ${ack.seq}` : `refused ${ack.code}`
}
