import { v7 as uuidv7 } from 'uuid'
import type { Told } from '../../history/effects'
import { connectHands, makeHands, type Hands } from '../../history/hands'
import type { History } from '../../history/history'
import type { Random } from '../../random'
import { ask } from '../../world/http'
import type { World } from '../../world/world'
import type { Pair } from '../crew'
import type { Ack } from '../../../lib/wire'

const AT_ONCE = 10
const COPIES = [2, 8] as const

/** `due`: of what the experts are to be told. */
export type Copies = { commands: number; copies: number; unanswered: number; due: Told[] }

/** Each of `count` commands is sent two to eight times at once, to every node and through both doors. */
export async function sendManyAtOnce(
  world: World,
  pairs: readonly Pair[],
  { history, random, count }: { history: History; random: Random; count: number },
): Promise<Copies> {
  const senders = pairs.map(({ incidentId, technician: { person }, expert }) => ({
    ...{ incidentId, expertId: expert.person.id },
    hands: world.proxies.map(({ port }) => makeHands(world, person, { port })),
  }))
  await connectHands(senders.flatMap(({ hands }) => hands))
  const result: Copies = { commands: 0, copies: 0, unanswered: 0, due: [] }

  const sendOnce = async () => {
    const { incidentId, expertId, hands } = random.pick(senders)
    const id = uuidv7()
    const input = { text: `said at once ${id}` }
    const copies = Array.from({ length: random.int(...COPIES) }, () => oneCopy(random.pick(hands)))
    const acks = await Promise.all(copies)
    for (const ack of acks) {
      history.answers.push({ commandId: id, ack })
      if (!ack.ok) result.unanswered += 1
    }
    const done = acks.find(({ ok }) => ok)
    if (done?.ok) result.due.push({ personId: expertId, incidentId, seq: done.seq })
    result.commands += 1
    result.copies += copies.length

    function oneCopy(by: Hands): Promise<Ack> {
      if (random.chance(0.5)) return by.send(incidentId, 'message.post', input, id)
      const body = { id, incidentId, name: 'message.post', input }
      const asked = { node: random.pick(world.nodes), cookie: by.person.cookie, body }
      return ask(world, '/api/commands', asked).then((reply) => reply.body as Ack)
    }
  }
  while (result.commands < count) await Promise.all(Array.from({ length: AT_ONCE }, sendOnce))
  for (const each of senders.flatMap(({ hands }) => hands)) each.close()
  return result
}
