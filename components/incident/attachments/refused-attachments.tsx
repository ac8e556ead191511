'use client'
import { CircleAlert, RotateCcw, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { MessageAttachment } from '../../../lib/incident/attachments'
import { refuse, type Refusal } from '../../../lib/refusals'
import { useClient, useUploads } from '../../live/hooks'
import { Button } from '../../ui/button'
import { useRefusalText } from '../refusal-text'
import { SaveLink } from './save-link'

/** What of a message's things the server did not take, with the reason; on the device that made them also the ways on. */
export function RefusedAttachments({ attachments }: { attachments: readonly MessageAttachment[] }) {
  const uploads = useUploads(
    ({ attachment, state }) => state === 'refused' && attachments.some(({ id }) => id === attachment.id),
  )
  return attachments.map((attachment) => {
    const stuck = uploads.find((upload) => upload.attachment.id === attachment.id)?.refusal
    const refusal = stuck ?? (attachment.refused && refuse(attachment.refused))
    const held = stuck !== undefined
    return refusal && <RefusedOne key={attachment.id} {...{ attachment, refusal, held }} />
  })
}

type RefusedOneProps = {
  attachment: MessageAttachment
  refusal: Refusal
  /** This device still holds it back for a decision. */
  held: boolean
}

function RefusedOne({ attachment: { id, name, refused }, refusal, held }: RefusedOneProps) {
  const t = useTranslations('attachments')
  const client = useClient()
  const refusalText = useRefusalText()

  return (
    <div className="grid justify-items-start gap-2 pt-2">
      <p className="flex items-start gap-1.5 text-meta font-semibold text-red-text">
        <CircleAlert aria-hidden className="mt-px size-icon-small flex-none" />
        {t('refused', { reason: refusalText(refusal) })}
      </p>
      <div className="flex flex-wrap gap-between">
        {held && !refused && (
          <Button size="small" icon={<RotateCcw />} onClick={() => client.pause([id], false)}>
            {t('tryAgain')}
          </Button>
        )}
        <SaveLink id={id} name={name} />
        {held && (
          <Button size="small" variant="danger-outline" icon={<Trash2 />} onClick={() => client.detach(id)}>
            {t('giveUp')}
          </Button>
        )}
      </div>
    </div>
  )
}
