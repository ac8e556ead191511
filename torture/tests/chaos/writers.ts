import { setTimeout as delay } from 'node:timers/promises'
import type { Device } from '../../history/device'
import type { History } from '../../history/history'
import type { Random } from '../../random'
import type { Pair } from '../crew'

/** People who write as fast as they are answered, until told to stop. */
export type Writers = { stop: () => Promise<void> }

export function startWriters(pairs: readonly Pair[], random: Random, mostThinkMs: number): Writers {
  let running = true
  const write = async (device: Device, incidentId: string) => {
    for (let index = 0; running; index += 1) {
      await device.send(incidentId, 'message.post', { text: `${device.name}: ${index}` })
      await delay(random.int(0, mostThinkMs))
    }
  }
  const writing = pairs.flatMap(({ incidentId, technician, expert }) =>
    [technician, expert].map((device) => write(device, incidentId)),
  )
  return {
    stop: async () => {
      running = false
      await Promise.all(writing)
    },
  }
}

/** Sends `perSecond` messages for so long, however fast the answers come (an open loop). */
export async function writeSteadily(pairs: readonly Pair[], perSecond: number, durationMs: number): Promise<void> {
  const devices = pairs.flatMap(({ incidentId, technician, expert }) =>
    [technician, expert].map((device) => ({ device, incidentId })),
  )
  const began = performance.now()
  const answers: Promise<unknown>[] = []
  for (let sent = 0; performance.now() - began < durationMs; sent += 1) {
    const { device, incidentId } = devices[sent % devices.length] ?? {}
    if (device && incidentId) {
      answers.push(device.send(incidentId, 'message.post', { text: `${device.name}: steady ${sent}` }))
    }
    const ahead = ((sent + 1) / perSecond) * 1_000 - (performance.now() - began)
    if (ahead > 1) await delay(ahead)
  }
  await Promise.all(answers)
}

/** From a message's sending to its answer, and to its arrival at the other device, in ms. */
export function latencies({ sends, heard }: History, since: number): { acked: number[]; delivered: number[] } {
  const messages = sends.filter(({ outcome, sentAt }) => outcome === 'ok' && sentAt >= since)
  const sentAt = new Map(messages.map(({ command, by, sentAt }) => [command.id, { by, sentAt }]))
  const delivered = heard.flatMap(({ entry, by, at }) => {
    const send = sentAt.get(entry.commandId)
    return send && send.by !== by ? [at - send.sentAt] : []
  })
  return { acked: messages.map((send) => (send.answeredAt ?? Infinity) - send.sentAt), delivered }
}
