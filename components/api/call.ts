import type { Refusal } from '../../lib/refusals'

/** The server was not reached, or what came back was not an answer of ours. */
export type Unanswered = { ok: false; code: 'no-connection' | 'no-answer' }
export type Problem = Refusal | Unanswered
export type Result<T> = (T & { ok: true }) | Problem

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Asks the server as JSON. Never throws: whatever goes wrong is a Problem to put into words (`useProblemText`). */
export async function call<T>(method: Method, path: string, body?: unknown): Promise<Result<T>> {
  let response: Response
  try {
    response = await fetch(path, {
      method,
      headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) },
      body: body === undefined ? null : JSON.stringify(body),
      cache: 'no-store',
    })
  } catch {
    return { ok: false, code: 'no-connection' }
  }
  const answer: unknown = await response.json().catch(() => undefined)
  return isResult<T>(answer) ? answer : { ok: false, code: 'no-answer' }
}

export function isUnanswered(problem: Problem): problem is Unanswered {
  return problem.code === 'no-connection' || problem.code === 'no-answer'
}

function isResult<T>(answer: unknown): answer is Result<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer
}
