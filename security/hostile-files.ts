import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import type { Attachment } from '../lib/attachments'
import type { Random } from './random'
import { zipOf } from './zip'

/**
 * A file that somebody could send to harm others, and what must become of it: `taken`, or a refusal's code; `either` where
 * only the server's life and the safety of what is handed out are at stake. Made when the test runs: nothing harmful is kept.
 */
export type HostileFile = { title: string; announced: Partial<Attachment>; bytes: Buffer; expected: string }

const SCRIPT = '<script>parent.postMessage("ran", "*")</script>'
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${SCRIPT}</svg>`
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('')

const photo = (type = 'image/jpeg', name = ''): Partial<Attachment> => ({ kind: 'photo', type, name })
const file = (name: string, type: string): Partial<Attachment> => ({ kind: 'file', name, type })
const pdf = (name = 'Manual.pdf') => file(name, 'application/pdf')

export async function hostileFiles(random: Random): Promise<HostileFile[]> {
  const made = (type: 'jpeg' | 'png' | 'webp', side = 64) => noise(side).toFormat(type).toBuffer()
  const [jpeg, png, webp] = [await made('jpeg'), await made('png'), await made('webp')]
  const all: HostileFile[] = []
  const add = (title: string, announced: Partial<Attachment>, bytes: Buffer | string, expected: string) =>
    all.push({ title, announced, bytes: Buffer.from(bytes as string), expected })

  const scripts = {
    ...{ svg: SVG, 'svg.xml': `<?xml version="1.0"?>${SVG}`, html: `<!doctype html>${SCRIPT}` },
    ...{ xhtml: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">${SCRIPT}</html>` },
    mhtml: `MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${SCRIPT}`,
  }
  for (const [name, content] of Object.entries(scripts)) {
    add(`${name} as a photo`, photo('image/png', `a.${name}`), content, 'file-type')
    add(`${name} as what it is`, file(`a.${name}`, 'image/svg+xml'), content, 'file-type')
    add(`${name} that is called a PDF`, pdf(), content, 'file-type')
    add(
      `${name} that is called text`,
      file('a.txt', 'text/plain'),
      content,
      name.startsWith('svg.') || name === 'xhtml' ? 'file-type' : 'either',
    )
  }
  add('PDF with a script', pdf(), '%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj', 'taken')

  add('GIF that is a script', photo(), `GIF89a/*${'\0'.repeat(20)}*/=1;alert(1)`, 'file-type')
  add('JPEG that is an archive', photo(), Buffer.concat([jpeg, zipOf([{ name: 'a', content: jpeg }])]), 'taken')
  add('PNG with a page behind it', photo('image/png'), Buffer.concat([png, Buffer.from(scripts.html)]), 'taken')
  add('PDF that is an archive', pdf(), Buffer.concat([Buffer.from('%PDF-1.7\n'), zipOf([])]), 'taken')
  add('WebP with a script in its padding', photo('image/webp'), Buffer.concat([webp, Buffer.from(SCRIPT)]), 'taken')

  const names = ['invoice.pdf.exe', 'page.pdf.html', 'a.pdf.svg', 'a.pdf.js', 'a', '.pdf.', 'a.PDF.lnk', 'a.pdf ;.exe']
  for (const name of names) add(`the name ${name}`, pdf(name), '%PDF-1.7', 'file-type')
  const strange = [
    'a.exe.pdf',
    '../../etc/passwd.pdf',
    '..\\..\\a.pdf',
    'a\0b.pdf',
    '\u202efdp.exe.pdf',
    'a\r\nSet-Cookie: x=1.pdf',
  ]
  for (const name of [...strange, '"; filename=evil.html; .pdf', '<b>.pdf', '🧨.pdf', "a'b.pdf"]) {
    add(`the name ${JSON.stringify(name)}`, pdf(name), '%PDF-1.7', 'taken')
  }
  add('a name of 300 characters', pdf(`${'a'.repeat(296)}.pdf`), '%PDF-1.7', 'bad-input')

  const zip = file('logs.zip', 'application/zip')
  const inner = zipOf([{ name: 'zeros', content: Buffer.alloc(20_000_000) }])
  add('an archive that is a thousand times larger inside', zip, inner, 'taken')
  add('an archive of archives', zip, zipOf([{ name: 'b.zip', content: inner }]), 'taken')
  add(
    'an archive with a link out of it',
    zip,
    zipOf([{ name: 'l', content: Buffer.from('/etc/passwd'), mode: 0o120777 }]),
    'taken',
  )
  add('an archive with a path out of it', zip, zipOf([{ name: '../../x', content: Buffer.from('x') }]), 'taken')
  add('an archive as a photo', photo(), inner, 'file-type')
  add(
    'an office document as an archive',
    zip,
    zipOf([
      { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
      { name: 'word/document.xml', content: Buffer.from('<d/>') },
    ]),
    'either',
  )

  for (const side of [7_100, 30_000, 50_000, 65_000]) {
    add(`PNG of ${side}² pixels`, photo('image/png'), pngOf(side), 'photo-too-large')
    add(`JPEG of ${side}² pixels`, photo(), jpegOf(jpeg, side), 'photo-too-large')
  }
  add('WebP of 101 frames', photo('image/webp'), await film(101), 'photo-too-large')
  add('GIF of 50 frames', photo(), await film(50, 'gif'), 'file-type')

  for (const [name, whole, type] of [
    ['JPEG', jpeg, 'image/jpeg'],
    ['PNG', png, 'image/png'],
    ['WebP', webp, 'image/webp'],
  ] as const) {
    for (const part of [2, 3, 4, 6, 8])
      add(`1/${part} of a ${name}`, photo(type), whole.subarray(0, whole.length / part), 'file-damaged')
    for (let turn = 1; turn <= 12; turn += 1) {
      const flipped = Buffer.from(whole)
      for (let bit = 0; bit < turn; bit += 1) {
        const at = 16 + random.upTo(whole.length - 17)
        flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << random.upTo(7)), at)
      }
      add(`a ${name} with ${turn} bits turned`, photo(type), flipped, 'either')
    }
    add(`a ${name} called a PDF`, pdf(), whole, 'file-type')
    add(`a ${name} called a voice note`, { kind: 'voice', type: 'audio/webm', name: '' }, whole, 'file-type')
  }
  for (const head of [
    'MZ\x90\0',
    '\x7fELF\x02\x01\x01\0',
    '#!/bin/sh\n\0',
    '\xca\xfe\xba\xbe',
    'Rar!\x1a\x07\0',
    '7z\xbc\xaf\x27\x1c',
  ]) {
    const program = Buffer.concat([Buffer.from(head, 'latin1'), Buffer.alloc(300)])
    add(`${JSON.stringify(head)} called text`, file('a.txt', 'text/plain'), program, 'file-type')
    add(`${JSON.stringify(head)} called a PDF`, pdf(), program, 'file-type')
  }
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(200)])
  add('HEIC called a JPEG', photo(), heic, 'heic-unreadable')
  add('HEIC as it is', photo('image/heic'), heic, 'heic-unreadable')
  add('a test virus without a scanner', file('a.txt', 'text/plain'), EICAR, 'taken')
  add('text', file('plc.log', 'text/plain'), 'Überstrom an M3\r\n', 'taken')
  return all
}

function noise(side: number) {
  const dots = { type: 'gaussian' as const, mean: 128, sigma: 40 }
  return sharp({ create: { width: side, height: side, channels: 3, background: '#777', noise: dots } })
}

/** An animation: frames of eight pixels, one above the other, each unlike the last. */
async function film(frames: number, format: 'webp' | 'gif' = 'webp'): Promise<Buffer> {
  const pixels = Buffer.alloc(8 * 8 * 3 * frames).map((_, at) => (Math.floor(at / 192) % 2) * 255)
  const raw = { width: 8, height: 8 * frames, channels: 3 as const, pageHeight: 8 }
  return sharp(pixels, { raw }).toFormat(format).toBuffer()
}

/** A PNG that says it has this many pixels a side, and brings none. */
function pngOf(side: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', Buffer.alloc(30)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content])
  const frame = Buffer.alloc(4)
  frame.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([frame, body, sum])
}

/** This JPEG, with another size in its frame header. */
function jpegOf(jpeg: Buffer, side: number): Buffer {
  const copy = Buffer.from(jpeg)
  const frame = copy.indexOf(Buffer.from([0xff, 0xc0]))
  copy.writeUInt16BE(side, frame + 5)
  copy.writeUInt16BE(side, frame + 7)
  return copy
}
