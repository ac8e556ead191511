'use client'

import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '../../ui/icon-button'
import { RichText } from '../rich-text'
import { useRoomValue } from '../room-context'
import { useAllowed } from '../use-allowed'

/** The description, with a way to change it for those who may. */
export function DescriptionBlock() {
  const t = useTranslations('incident.details')
  const { incident, ask } = useRoomValue()
  const probe = { title: `${incident.title}…`, description: incident.description, detailsSeq: incident.detailsSeq }
  const mayEdit = useAllowed(incident.id, 'incident.edit', probe).ok
  return (
    <>
      <header className="mb-2 flex items-center justify-between gap-2 text-meta font-[650] text-ink-2">
        <h3>{t('description')}</h3>
        {mayEdit && (
          <IconButton
            size="small"
            className="-my-1.5 -me-1.5 glove:m-0"
            icon={<Pencil />}
            label={t('edit')}
            onClick={() => ask({ kind: 'edit' })}
          />
        )}
      </header>
      {incident.description ? (
        <p dir="auto" className="text-body wrap-anywhere whitespace-pre-wrap">
          <RichText text={incident.description} />
        </p>
      ) : (
        <p className="text-label font-normal text-ink-3">{t('noDescription')}</p>
      )}
    </>
  )
}
