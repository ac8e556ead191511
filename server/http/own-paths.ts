/**
 * The addresses that our own server answers before the pages, named as the build names its routes. Nothing else of ours is asked at
 * any other, so what stands here is all there is to look at (T12).
 */
export const OWN_PATHS = {
  health: ['/healthz', '/readyz'],
  securityTxt: ['/.well-known/security.txt'],
  serviceWorker: ['/sw.js'],
  uploads: ['/api/uploads', '/api/uploads/[id]'],
  attachments: ['/api/attachments/[incident]/[id]/[what]'],
} as const satisfies Record<string, readonly string[]>
export type OwnAnswer = keyof typeof OWN_PATHS

const PLACES = Object.entries(OWN_PATHS) as [OwnAnswer, readonly string[]][]

/** Whom to ask for an answer at this address; undefined where it is for the pages. All below a fixed beginning goes to one. */
export function ownAnswerAt(path: string): OwnAnswer | undefined {
  return PLACES.find(([, patterns]) => patterns.some((pattern) => fits(path, pattern)))?.[0]
}

function fits(path: string, pattern: string): boolean {
  const [fixed = ''] = pattern.split('[', 1)
  return fixed === pattern ? path === pattern : path.startsWith(fixed)
}
