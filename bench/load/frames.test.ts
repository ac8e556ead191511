import { describe, expect, it } from 'vitest'
import { eachFrame, textFrame } from './frames'

/** A frame as a server sends it: with its length in 7, 16 or 64 bits, and unmasked. */
function serverFrame(text: string): Buffer {
  const { length } = text
  const header = length < 126 ? Buffer.from([0x81, length]) : Buffer.alloc(length < 65_536 ? 4 : 10)
  if (length >= 126) header[0] = 0x81
  if (length >= 126) header[1] = length < 65_536 ? 126 : 127
  if (header.length === 4) header.writeUInt16BE(length, 2)
  if (header.length === 10) header.writeBigUInt64BE(BigInt(length), 2)
  return Buffer.concat([header, Buffer.from(text)])
}

function read(bytes: Buffer, end = bytes.length): { texts: string[]; rest: number } {
  const texts: string[] = []
  const rest = eachFrame(bytes, 0, end, (from, to) => void texts.push(bytes.toString('utf8', from, to)))
  return { texts, rest }
}

describe('frames of the load generator', () => {
  it.each([0, 1, 125, 126, 127, 65_535, 65_536, 200_000])('reads a payload of %i bytes', (length) => {
    const text = 'x'.repeat(length)
    expect(read(serverFrame(text)).texts).toEqual([text])
  })

  it('reads several at once and leaves the one that has not arrived whole, wherever it is cut', () => {
    const texts = ['2', '42["entry",{}]', 'y'.repeat(300)]
    const frames = texts.map(serverFrame)
    const bytes = Buffer.concat(frames)
    const whole = frames.slice(0, 2).reduce((sum, frame) => sum + frame.length, 0)
    for (let end = whole; end < bytes.length; end += 1) {
      expect(read(bytes, end)).toEqual({ texts: texts.slice(0, 2), rest: whole })
    }
    expect(read(bytes)).toEqual({ texts, rest: bytes.length })
  })

  it.each(['', 'short', 'é€😀', 'z'.repeat(125), 'z'.repeat(126), 'z'.repeat(65_535)])(
    'sends masked text that reads as it is',
    (text) => {
      const frame = textFrame(text)
      const length = Buffer.byteLength(text)
      const long = length > 125
      expect(frame[0]).toBe(0x81)
      expect(frame[1]).toBe(0x80 | (long ? 126 : length))
      if (long) expect(frame.readUInt16BE(2)).toBe(length)
      expect(frame.subarray(long ? 4 : 2, long ? 8 : 6)).toEqual(Buffer.alloc(4))
      expect(frame.toString('utf8', long ? 8 : 6)).toBe(text)
    },
  )

  it('refuses to send more than it can say the length of', () => {
    expect(() => textFrame('z'.repeat(65_536))).toThrow(RangeError)
  })
})
