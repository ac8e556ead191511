import { Server } from '@tus/server'
import { UPLOADS_URL } from '../../lib/attachments'
import { inWords } from '../../lib/refusal-sentences'
import type { Refusal } from '../../lib/refusals'
import { statusOf } from '../http/refusal-status'
import { perBus } from '../per-bus'
import { services } from '../services'
import { receivePart } from './receive'
import { notStored } from './room-left'
import { uploadLocker } from './upload-lock'

/** How long a request that another one waits for may go on writing what it has, in ms. */
const DRAIN_MS = 300

/** The tus protocol, behind our own door: it knows neither people nor rooms. */
export const tus = perBus(
  () =>
    new Server({
      path: UPLOADS_URL,
      datastore: services().files.incoming,
      locker: uploadLocker,
      lockDrainTimeout: DRAIN_MS,
      relativeLocation: true,
      allowedOrigins: () => false,
      onUploadFinish: async (_, { id }) => {
        const refusal = await receivePart(id).catch((error: unknown) => {
          services().log.error({ err: error, uploadId: id }, 'a file waits to be looked at again')
        })
        return refusal ? answerOf(refusal) : {}
      },
      onResponseError: async (_, error) => {
        if ('status_code' in error && error.status_code < 500) return undefined
        services().log.error({ err: error }, 'an upload failed')
        return answerOf(await notStored())
      },
    }),
)

function answerOf(refusal: Refusal) {
  const headers = { 'content-type': 'application/json' }
  return { status_code: statusOf(refusal.code), body: JSON.stringify(inWords(refusal)), headers }
}
