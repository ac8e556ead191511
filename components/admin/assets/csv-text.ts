/**
 * A file's words. Spreadsheets on Windows still save CSV in the code page of their country; read as UTF-8, every umlaut and
 * accent would be lost for good, so what is no UTF-8 is taken for the western one, and UTF-16 for what its mark says.
 */
export function csvText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
