// Loaded into the app before its own code: the machine's clock, as the app sees it, jumps by what the harness says.
const RealDate = Date
let offset = 0
process.on('message', (message) => {
  if (typeof message?.clockOffset === 'number') offset = message.clockOffset
})
globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + offset)
    else super(...given)
  }
  static now() {
    return RealDate.now() + offset
  }
  // Next.js wraps the class and takes over only what is its own.
  static parse = RealDate.parse
  static UTC = RealDate.UTC
}
