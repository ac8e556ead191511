// The package's types come in another package; this is all we read.
declare module 'ua-parser-js' {
  type Named = { name?: string | undefined }
  export class UAParser {
    constructor(userAgent: string)
    getResult(): { browser: Named; os: Named; device: { type?: string | undefined } }
  }
}
