const TEXT = 0x81
const MASKED = 0x80

/** A whole text frame as a client sends it. Its mask is zero, which leaves the text as it is and costs nothing. */
export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text)
  if (length > 0xffff) throw new RangeError('a frame of the load generator holds at most 65,535 bytes')
  const long = length > 125
  const header = long ? 8 : 6
  const frame = Buffer.alloc(header + length)
  frame[0] = TEXT
  frame[1] = MASKED | (long ? 126 : length)
  if (long) frame.writeUInt16BE(length, 2)
  frame.write(text, header)
  return frame
}

/**
 * Hands the payload (`from` to `to`, excluded) of every complete server frame between `start` and `end` to `take`;
 * returns where the first incomplete one begins. Servers do not mask, and these do not split messages.
 */
export function eachFrame(
  bytes: Buffer,
  start: number,
  end: number,
  take: (from: number, to: number, opcode: number) => void,
): number {
  let at = start
  while (end - at >= 2) {
    const short = bytes.readUInt8(at + 1) & 0x7f
    const header = short < 126 ? 2 : short === 126 ? 4 : 10
    if (end - at < header) break
    const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : bytes.readUIntBE(at + 4, 6)
    const next = at + header + length
    if (next > end) break
    take(at + header, next, bytes.readUInt8(at) & 0x0f)
    at = next
  }
  return at
}
