type Pdf = { name: string; mimeType: string; buffer: Buffer }

/** A drawing of one page: a red plate with words in a font that the file does not bring. */
export function pdf(name: string): Pdf {
  const drawn = '0.8 0.1 0.1 rg 40 400 500 400 re f 1 g BT /F1 48 Tf 80 600 Td (Seal kit P-204) Tj ET'
  return written(name, '', [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ])
}

/** One that opens with a password only. */
export function lockedPdf(name: string): Pdf {
  const key = '5a'.repeat(32)
  const lock = `<</Filter/Standard/V 1/R 2/Length 40/P -4/O<${key}>/U<${key}>>>`
  return written(name, `/Encrypt 3 0 R/ID[<${key}><${key}>]`, [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[]/Count 0>>',
    lock,
  ])
}

/** One that ends before it says anything. */
export function damagedPdf(name: string): Pdf {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog') }
}

function written(name: string, about: string, objects: string[]): Pdf {
  let text = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj${object}endobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  const end = `trailer<</Size ${objects.length + 1}/Root 1 0 R${about}>>\nstartxref\n${text.length}\n%%EOF\n`
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(text + table + end) }
}
