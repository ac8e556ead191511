'use client'
import { File } from 'lucide-react'
import { useCallback } from 'react'
import { useClient } from '../live/hooks'
import type { Upload } from '../live/uploads/upload'
import { useObjectUrl } from './use-object-url'

/** What was just made, as this device holds it: the picture, and a file's name unless `alt` is empty. Fills its place. */
export function MadePicture({ upload, alt }: { upload: Upload; alt: string }) {
  const client = useClient()
  const { id, kind, type, name } = upload.attachment
  const kept = upload.state !== 'keeping'
  const load = useCallback(async () => {
    const preview = kept ? await client.bytes(id, 'preview') : undefined
    return preview ?? (kept && type.startsWith('image/') ? client.bytes(id, 'whole') : undefined)
  }, [client, id, type, kept])
  const url = useObjectUrl(`${id}/made`, load)
  if (url)
    return (
      <>
        <img src={url} alt={alt} className="size-full object-cover object-top" />
        {kind === 'file' && alt && (
          <span aria-hidden className="absolute inset-x-0 bottom-0 truncate border-t bg-surface px-1.5 text-meta">
            {name}
          </span>
        )}
      </>
    )
  return (
    <span className="grid size-full content-center justify-items-center gap-1 p-2 text-center text-meta text-ink-2">
      <File aria-hidden className="flex-none" />
      <span className="line-clamp-2 w-full wrap-anywhere">{name}</span>
    </span>
  )
}
