'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DESCRIPTION_LENGTH, TITLE_LENGTH } from '../../../lib/actions/lengths'
import { Field } from '../../ui/field'
import { TextArea } from '../../ui/text-area'
import { TextInput } from '../../ui/text-input'
import { useEditDetails, type Conflict } from '../use-edit-details'
import { EditConflict } from './edit-conflict'
import { RoomDialogFrame } from './room-dialog'
import type { RoomDialogProps } from './room-dialogs'

/** Title and description; when somebody else changed them meanwhile, both texts to choose from. */
export function EditDetailsDialog({ conflict, ...props }: RoomDialogProps & { conflict?: Conflict }) {
  return conflict ? <EditConflict {...props} conflict={conflict} /> : <EditForm {...props} />
}

function EditForm({ seen, onClose }: RoomDialogProps) {
  const t = useTranslations('incident.dialog.edit')
  const save = useEditDetails(seen)
  const [title, setTitle] = useState(seen.title)
  const [description, setDescription] = useState(seen.description)

  function keep() {
    const details = { title: title.trim(), description: description.trim() }
    onClose()
    if (details.title !== seen.title || details.description !== seen.description) save(details)
  }

  return (
    <RoomDialogFrame size="large" title={t('title')} stay={t('stay')} go={t('go')} onGo={keep} onClose={onClose}>
      <Field label={t('titleField')}>
        <TextInput
          autoFocus
          value={title}
          maxLength={TITLE_LENGTH}
          onChange={(event) => setTitle(event.target.value)}
        />
      </Field>
      <Field label={t('descriptionField')}>
        <TextArea
          rows={4}
          maxRows={16}
          value={description}
          maxLength={DESCRIPTION_LENGTH}
          onChange={(event) => setDescription(event.target.value)}
        />
      </Field>
    </RoomDialogFrame>
  )
}
