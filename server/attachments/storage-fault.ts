/**
 * Why nothing can be stored: `code` is for programs and the private /readyz, the message for whoever looks after the
 * installation.
 */
export class StorageFault extends Error {
  readonly code: 'bucket-missing' | 'bucket-denied' | 'bucket-unreachable'

  constructor(code: StorageFault['code'], message: string) {
    super(message)
    this.name = 'StorageFault'
    this.code = code
  }
}
