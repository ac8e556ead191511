'use client'
import { LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRefusalText } from '../incident/refusal-text'
import { AttachedTile } from './attached-tile'
import type { Attaching } from './use-attaching'

/** Above the message box: what goes with the message. Nothing while nothing does. */
export function AttachedStrip({ attaching }: { attaching: Attaching }) {
  const t = useTranslations('attachments')
  const { attached, preparing } = attaching
  return (
    <>
      {attached.length + preparing > 0 && (
        <ul aria-label={t('attached')} className="flex gap-between overflow-x-auto pb-3 desk:pb-2">
          {attached.map((upload) => (
            <AttachedTile
              key={upload.attachment.id}
              upload={upload}
              className="h-24 w-32 flex-none desk:h-20 desk:w-28"
            />
          ))}
          {preparing > 0 && (
            <li className="grid h-24 w-32 flex-none place-items-center rounded-tile border border-dashed text-ink-3 desk:h-20 desk:w-28">
              <LoaderCircle className="animate-spin" aria-label={t('preparing')} />
            </li>
          )}
        </ul>
      )}
      <AttachRefusal attaching={attaching} />
    </>
  )
}

/** Why the last thing taken cannot be sent. */
export function AttachRefusal({ attaching: { refusal } }: { attaching: Attaching }) {
  const refusalText = useRefusalText()
  if (!refusal) return null
  return (
    <p role="alert" className="pb-2 text-meta font-semibold text-red-text">
      {refusalText(refusal)}
    </p>
  )
}
