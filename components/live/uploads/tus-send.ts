import { Upload } from 'tus-js-client'
import { UPLOADS_URL } from '../../../lib/attachments'
import { SENTENCES } from '../../../lib/refusal-sentences'
import type { Refusal } from '../../../lib/refusals'
import type { PartOutcome, PartToSend } from './send-part'

/** What is over by itself sooner or later: the same part is sent again from where it was. */
const HEALS: ReadonlySet<string> = new Set([
  'not-declared',
  'rate-limited',
  'unavailable',
  'signed-out',
  'too-many-uploads',
  'storage-full',
])

/** Sends one part by tus 1.0, from where the server has it. Trouble with the network is never a refusal. */
export function tusSend(part: PartToSend): Promise<PartOutcome> {
  const { attachmentId, incidentId, blob, url, signal, pieceBytes, onUrl, onSent, onPiece } = part
  return new Promise((done) => {
    let began = 0
    const upload = new Upload(blob, {
      endpoint: UPLOADS_URL,
      uploadUrl: url ?? null,
      metadata: { id: attachmentId, incidentId, part: part.part },
      chunkSize: pieceBytes(),
      retryDelays: null,
      storeFingerprintForResuming: false,
      onBeforeRequest: () => void (began = performance.now()),
      onUploadUrlAvailable: () => {
        if (upload.url && upload.url !== url) onUrl(upload.url)
      },
      onProgress: onSent,
      onChunkComplete: (bytes, taken) => {
        onSent(taken)
        onPiece(bytes, performance.now() - began)
        upload.options.chunkSize = pieceBytes()
      },
      onSuccess: () => done('sent'),
      onError: (error) => done(outcomeOf('originalResponse' in error ? error.originalResponse?.getBody() : undefined)),
    })
    signal.addEventListener('abort', () => {
      void upload.abort()
      done('stopped')
    })
    if (signal.aborted) done('stopped')
    else upload.start()
  })
}

/** Only a coded refusal that does not pass is one. */
export function outcomeOf(body: string | undefined): PartOutcome {
  const refusal = refusalIn(body)
  if (refusal?.code === 'nothing-changed') return 'sent' // It arrived before, and the answer was lost.
  return refusal && !HEALS.has(refusal.code) ? refusal : 'later'
}

function refusalIn(body = ''): Refusal | undefined {
  try {
    const read = JSON.parse(body) as Partial<Refusal> | null
    return read?.ok === false && typeof read.code === 'string' && read.code in SENTENCES ? (read as Refusal) : undefined
  } catch {
    return undefined // Something between here and the server has spoken.
  }
}
