/** Fieldline cannot start: `message` says what happened, `advice` what the person can do about it. */
export class LaunchError extends Error {
  readonly advice: string

  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'LaunchError'
    this.advice = advice
  }
}
