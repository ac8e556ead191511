/** What tus answers with, as an error: its own constants are none. */
export function tusError(answer: { status_code: number; body: string }): Error {
  return Object.assign(new Error(answer.body), answer)
}
