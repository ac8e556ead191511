'use client'

import { useTranslations } from 'next-intl'
import { ASSET_LENGTHS, type Asset } from '../../../lib/assets'
import type { Problem } from '../../api/call'
import { useProblemText } from '../../api/use-problem-text'
import { Field } from '../../ui/field'
import { TextInput } from '../../ui/text-input'
import { ProblemNote } from '../problem-note'

const PARTS = ['label', 'name', 'place', 'serial'] as const
export type AssetDraft = Pick<Asset, (typeof PARTS)[number]>

type AssetFieldsProps = { draft: AssetDraft; problem: Problem | undefined; onChange: (draft: AssetDraft) => void }

/** The parts of a machine's record. */
export function AssetFields({ draft, problem, onChange }: AssetFieldsProps) {
  const t = useTranslations('admin.assets')
  const problemText = useProblemText()
  const taken = problem?.code === 'label-taken' ? problem : undefined
  return (
    <>
      {PARTS.map((part) => (
        <Field
          key={part}
          label={t(`field.${part}`)}
          hint={part === 'label' ? t('labelHint') : undefined}
          error={part === 'label' && taken ? problemText(taken) : undefined}
        >
          <TextInput
            autoFocus={part === 'label'}
            required={part === 'label' || part === 'name'}
            maxLength={ASSET_LENGTHS[part]}
            value={draft[part]}
            onChange={(event) => onChange({ ...draft, [part]: event.target.value })}
          />
        </Field>
      ))}
      {!taken && <ProblemNote problem={problem} />}
    </>
  )
}
