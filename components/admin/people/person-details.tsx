'use client'

import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { LOCALE_NAMES } from '../../../lib/messages/locale'
import { Button } from '../../ui/button'
import { PanelPart } from '../panel'
import { PersonDetailsForm } from './person-details-form'
import type { PersonPartProps } from './person-parts'

/** Title and language in two lines; Edit opens all that can be changed, name and e-mail included. */
export function PersonDetails(props: PersonPartProps) {
  const { title, locale } = props.person
  const t = useTranslations('admin.person')
  const [editing, setEditing] = useState(false)
  if (editing) {
    return (
      <PanelPart title={t('details')}>
        <PersonDetailsForm {...props} onDone={() => setEditing(false)} />
      </PanelPart>
    )
  }
  return (
    <PanelPart
      title={t('details')}
      aside={
        <Button
          variant="quiet"
          size="small"
          icon={<Pencil className="size-icon-small" />}
          onClick={() => setEditing(true)}
        >
          {t('edit')}
        </Button>
      }
    >
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1 text-label font-normal">
        {title && (
          <>
            <dt className="text-ink-3">{t('field.title')}</dt>
            <dd className="break-words">{title}</dd>
          </>
        )}
        <dt className="text-ink-3">{t('field.locale')}</dt>
        <dd>{locale ? LOCALE_NAMES[locale] : t('field.anyLanguage')}</dd>
      </dl>
    </PanelPart>
  )
}
