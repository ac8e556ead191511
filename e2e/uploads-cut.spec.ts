import { createHash } from 'node:crypto'
import { attachmentUrl } from '../lib/attachments'
import { takePhoto } from './support/camera'
import { expect } from './support/cast'
import { message, raise } from './support/room'
import { regainNetwork } from './support/tablet'
import { watchSending } from './support/watch-sending'
import { test } from './support/weak-cast'

const CUTS = 100
const BYTES_A_CUT = 4_000

test('DT-08 an upload from a tablet cut a hundred times goes on where it was each time, and arrives as it was', async ({
  as,
  tablet,
  line,
}) => {
  test.setTimeout(240_000) // A hundred times over the line comes back.
  const aya = await as('Aya Nakamura', 'desk')
  const priya = await tablet('Priya Raman')
  const sending = watchSending(priya)
  await raise(priya, 'Controller resets at night')
  const log = logOf((CUTS + 10) * 5_000)
  await takePhoto(priya, priya.page.getByRole('button', { name: 'File', exact: true }), {
    ...{ name: 'controller.log', mimeType: 'text/plain', buffer: log },
  })
  let cutAgain = cutWithin(1)
  await priya.page.getByRole('form', { name: 'Write a message' }).getByRole('button', { name: 'Send' }).click()
  const began = performance.now()
  for (let cut = 1; cut <= CUTS; cut += 1) {
    await cutAgain
    await priya.context.setOffline(true)
    if (cut < CUTS) cutAgain = cutWithin(cut)
    line.mend()
    await regainNetwork(priya)
  }
  await expect(priya.page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 })
  await expect(message(priya, 'controller.log')).toContainText('Sent')
  const seconds = Math.round((performance.now() - began) / 1_000)

  const heads = sending.steps.filter(({ method }) => method === 'HEAD').map(({ offset }) => offset)
  expect(heads, 'what has arrived stays').toEqual(heads.toSorted((a, b) => a - b))
  const patches = sending.steps.filter(({ method }) => method === 'PATCH').map(({ offset }) => offset)
  expect(
    patches.filter((offset, at) => offset < Math.max(...patches.slice(0, at))),
    'none is sent again',
  ).toEqual([])
  const { id = '', incidentId = '' } = sending.parts[0] ?? {}
  const answer = await aya.context.request.get(attachmentUrl(incidentId, id, 'whole'))
  expect(sha256(await answer.body())).toBe(sha256(log))
  process.stdout.write(
    `DT-08 cuts=${CUTS} bytes=${log.length} requests=${patches.length} seconds=${seconds} sha256=${sha256(log).slice(0, 12)} equal\n`,
  )

  /** Cuts the line somewhere in the next few packets of the file. */
  function cutWithin(turn: number): Promise<void> {
    let gone = 0
    return line.cutBefore((packet) => {
      if (gone > 0 || packet.startsWith('PATCH ')) gone += packet.length
      return gone > 1_200 + ((turn * 997) % BYTES_A_CUT)
    }, true)
  }
})

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** A controller's log: text of this many bytes in which no two places are alike. */
function logOf(bytes: number): Buffer {
  const lines = Array.from({ length: Math.ceil(bytes / 65) }, (_, at) => sha256(Buffer.from(`line ${at}`)))
  return Buffer.from(lines.join('\n')).subarray(0, bytes)
}
