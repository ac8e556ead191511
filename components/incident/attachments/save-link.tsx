'use client'
import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { useObjectUrl } from '../../attaching/use-object-url'
import { useClient } from '../../live/hooks'
import { buttonLook } from '../../ui/button-look'

/** Saves what was made here as a file. Only where the bytes are: on the device that made it. */
export function SaveLink({ id, name }: { id: string; name: string }) {
  const t = useTranslations('attachments')
  const client = useClient()
  const load = useCallback(async () => (await client.bytes(id, 'original')) ?? client.bytes(id, 'whole'), [client, id])
  const url = useObjectUrl(`${id}/own`, load)
  return (
    url && (
      <a href={url} download={name} className={buttonLook({ size: 'small' })}>
        <Download />
        {t('save')}
      </a>
    )
  )
}
