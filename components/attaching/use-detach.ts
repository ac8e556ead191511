'use client'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { useClient } from '../live/hooks'
import type { Upload } from '../live/uploads/upload'
import { useToasts } from '../ui/toast/toaster'

/** Takes something off the unfinished text, with an undo instead of a question. */
export function useDetach(): (upload: Upload) => void {
  const t = useTranslations('attachments')
  const client = useClient()
  const { toast } = useToasts()
  return useCallback(
    (upload) => {
      const { attachment, draft } = upload
      const { id, bytes: _, ...about } = attachment
      const read = Promise.all([client.bytes(id, 'whole'), client.bytes(id, 'preview'), client.bytes(id, 'original')])
      void read.then(([whole, preview, original]) => {
        client.detach(id)
        if (!whole) return
        const made = { ...about, whole, ...(preview && { preview }), ...(original && { original }) }
        const undo = () => void client.attach(draft, made)
        toast({ text: t('removed', { name: about.name }), action: { label: t('undo'), onPress: undo } })
      })
    },
    [client, t, toast],
  )
}
