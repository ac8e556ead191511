import { v7 as uuidv7 } from 'uuid'
import { request } from '../../../components/live/connect'
import type { Device } from '../../history/device'
import type { History, Send } from '../../history/history'
import type { Random } from '../../random'
import { ask } from '../../world/http'
import type { World } from '../../world/world'
import type { Ack } from '../../../lib/wire'

/** `refusals`: the codes of what was answered otherwise than before, or `no answer`. */
export type Repeats = { sent: number; other: number; otherAccepted: number; refusals: string[] }

/**
 * Commands that were answered long ago, perhaps by a process that was killed since, are sent again through both doors;
 * their answers go into the history. The same ids with other words must be refused.
 */
export async function repeatOldCommands(
  world: World,
  { history, devices, random, count }: { history: History; devices: readonly Device[]; random: Random; count: number },
): Promise<Repeats> {
  const answered = history.sends.filter(({ outcome, command }) => outcome === 'ok' && command.name === 'message.post')
  const byName = new Map(devices.map((device) => [device.name, device]))
  const again = async (send: Send, text?: string): Promise<Ack | undefined> => {
    const device = byName.get(send.device)
    if (!device) return undefined
    const command = text === undefined ? send.command : { ...send.command, input: { text } }
    if (random.chance(0.5)) return request(device.socket, 'command', command).catch(() => undefined)
    return (await ask(world, '/api/commands', { cookie: device.person.cookie, body: command })).body as Ack
  }

  const result: Repeats = { sent: 0, other: 0, otherAccepted: 0, refusals: [] }
  for (let index = 0; index < count; index += 20) {
    const batch = Array.from({ length: Math.min(20, count - index) }, () => random.pick(answered))
    await Promise.all(
      batch.map(async (send, place) => {
        const otherWords = place === 0
        const ack = await again(send, otherWords ? `other words ${uuidv7()}` : undefined)
        if (!ack) result.refusals.push('no answer')
        else if (otherWords) {
          result.other += 1
          if (ack.ok || ack.code !== 'id-reused') result.otherAccepted += 1
        } else {
          result.sent += 1
          history.answers.push({ commandId: send.command.id, ack })
          if (!ack.ok) result.refusals.push(ack.code)
        }
      }),
    )
  }
  return result
}
