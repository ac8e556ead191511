'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { TITLE_LENGTH } from '../../lib/actions/lengths'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { TextInput } from '../ui/text-input'

type TitleFieldProps = { value: string; onChange: (title: string) => void }

/** A title for those who want one; otherwise the first line of the text serves. */
export function TitleField({ value, onChange }: TitleFieldProps) {
  const t = useTranslations('field.form')
  const ui = useTranslations('ui')
  const [asked, setAsked] = useState(false)
  if (!asked && !value) {
    return (
      <Button
        variant="quiet"
        icon={<Plus />}
        className="-ms-3 -mt-4 justify-self-start px-3! glove:ms-0 glove:-mt-3"
        onClick={() => setAsked(true)}
      >
        {t('addTitle')}
      </Button>
    )
  }
  return (
    <Field label={t('titleLabel')} aside={ui('optional')} hint={t('titleHint')}>
      <TextInput
        autoFocus={asked}
        value={value}
        maxLength={TITLE_LENGTH}
        onChange={(event) => onChange(event.target.value)}
        enterKeyHint="done"
      />
    </Field>
  )
}
