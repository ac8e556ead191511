import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { attachmentUrl } from '../../lib/attachments'
import { expect, type Person } from './cast'
import { bytesOnTablet } from './tablet'
import type { BegunPart } from './watch-sending'

/**
 * What `reader` opens is, to the byte, what `sender` holds; of a photo, what the server makes of exactly those bytes. Returns
 * the photo, or undefined of anything else.
 */
export async function expectArrived(
  sender: Person,
  reader: Person,
  { id, incidentId }: Pick<BegunPart, 'id' | 'incidentId'>,
): Promise<Buffer | undefined> {
  const sent = await bytesOnTablet(sender.page, id, 'whole')
  const answer = await reader.context.request.get(attachmentUrl(incidentId, id, 'whole'))
  const photo = answer.headers()['content-type'] === 'image/jpeg'
  const expected = photo ? await sharp(sent).autoOrient().jpeg({ quality: 85 }).toBuffer() : sent
  const got = await answer.body()
  expect(sha256(got), `${photo ? 'photo' : 'voice note'} ${id}`).toBe(sha256(expected))
  return photo ? got : undefined
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
