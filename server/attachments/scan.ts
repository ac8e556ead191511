import { text } from 'node:stream/consumers'
import { createReadStream } from 'node:fs'
import { connect } from 'node:net'
import { services } from '../services'

const PATIENCE_MS = 60_000

/**
 * Whether the virus scanner knows this file as malware (UP8); false without a scanner.
 * @throws when the scanner does not answer: the file then waits until it does.
 */
export async function scan(path: string): Promise<boolean> {
  const { CLAMD } = services().env
  if (CLAMD === undefined) return false
  const [host, port] = CLAMD.split(':')
  const socket = connect(Number(port), host)
  socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('the virus scanner is silent')))
  const answered = text(socket)
  answered.catch(() => undefined) // told below, when all is written
  socket.write('zINSTREAM\0')
  for await (const chunk of createReadStream(path)) socket.write(framed(chunk as Buffer))
  socket.write(Buffer.alloc(4))
  const answer = await answered
  if (/: OK\0?$/.test(answer)) return false
  if (/ FOUND\0?$/.test(answer)) return true
  throw new Error(`the virus scanner answers ${answer}`)
}

/** A piece as clamd wants it: its length in four bytes before it. */
function framed(chunk: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(chunk.length)
  return Buffer.concat([length, chunk])
}
