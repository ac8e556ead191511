'use client'
import { useCallback, useRef, useState } from 'react'
import { MOST_ATTACHMENTS } from '../../lib/attachments'
import { refuse, type Refusal } from '../../lib/refusals'
import { useClient, useUploads } from '../live/hooks'
import { isAttached } from '../live/uploads/reduce-uploads'
import type { Upload } from '../live/uploads/upload'
import { untilHere } from '../ui/later'

const maker = untilHere(() => import('./make-attachment'))

export type Attaching = {
  /** What waits with the unfinished text, in the order it was made. */
  attached: readonly Upload[]
  /** How many pictures are being made ready. */
  preparing: number
  /** Why the last one cannot be sent. */
  refusal: Refusal | undefined
  /** No more than this fits one message. */
  full: boolean
  add: (files: readonly File[]) => void
}

/** What is attached to the unfinished text under this key, and the way to attach more. Kept on the device like the text. */
export function useAttaching(draft: string): Attaching {
  const client = useClient()
  const attached = useUploads((upload) => isAttached(upload, draft))
  const [preparing, setPreparing] = useState(0)
  const [refusal, setRefusal] = useState<Refusal>()
  const last = useRef<Promise<void>>(Promise.resolve())

  const add = useCallback(
    (files: readonly File[]) => {
      async function attach(file: File): Promise<Refusal | undefined> {
        const { makeAttachment } = await maker()
        const made = await makeAttachment(file)
        if ('code' in made) return made
        await client.attach(draft, made)
        return undefined
      }
      setRefusal(undefined)
      setPreparing((count) => count + files.length)
      // One after the other: a tablet has memory for one open picture of its camera.
      last.current = files.reduce(async (before, file) => {
        await before
        const refused = await attach(file).catch(() => refuse('file-damaged'))
        if (refused) setRefusal(refused)
        setPreparing((count) => count - 1)
      }, last.current)
    },
    [client, draft],
  )
  return { attached, preparing, refusal, full: attached.length + preparing >= MOST_ATTACHMENTS, add }
}
