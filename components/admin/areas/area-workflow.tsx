'use client'

import { useTranslations } from 'next-intl'
import type { AreaRules } from '../../../lib/incident/area-rules'
import { Field } from '../../ui/field'
import { Select } from '../../ui/select'
import { Switch } from '../../ui/switch'

const HOURS = [0, 12, 24, 48, 72, 168]
const DAYS = [0, 3, 7, 14, 30, 90]

type AreaWorkflowProps = { rules: AreaRules; busy: boolean; onChange: (change: Partial<AreaRules>) => void }

/** Which of the optional statuses the area uses, how long silence lasts in them, and who may come in; stored at once. */
export function AreaWorkflow({ rules, busy, onChange }: AreaWorkflowProps) {
  const t = useTranslations('admin.areas.workflow')
  return (
    <>
      <Switch
        label={t('onHold')}
        hint={t('onHoldHint')}
        checked={rules.onHold}
        aria-disabled={busy || undefined}
        onChange={(event) => busy || onChange({ onHold: event.target.checked })}
      />
      {rules.onHold && (
        <Limit
          label={t('closeHeld')}
          value={rules.closeHeldDays}
          choices={DAYS}
          say={(days) => (days ? t('days', { days }) : t('never'))}
          onChange={(closeHeldDays) => busy || onChange({ closeHeldDays })}
        />
      )}
      <Switch
        label={t('resolved')}
        hint={t('resolvedHint')}
        checked={rules.resolved}
        aria-disabled={busy || undefined}
        onChange={(event) => busy || onChange({ resolved: event.target.checked })}
      />
      {rules.resolved && (
        <Limit
          label={t('closeResolved')}
          value={rules.closeResolvedHours}
          choices={HOURS}
          say={(hours) => (hours ? t('hours', { hours }) : t('never'))}
          onChange={(closeResolvedHours) => busy || onChange({ closeResolvedHours })}
        />
      )}
      <Switch
        label={t('guests')}
        hint={t('guestsHint')}
        checked={rules.guests}
        aria-disabled={busy || undefined}
        onChange={(event) => busy || onChange({ guests: event.target.checked })}
      />
    </>
  )
}

type LimitProps = {
  label: string
  value: number
  choices: readonly number[]
  say: (value: number) => string
  onChange: (value: number) => void
}

function Limit({ label, value, choices, say, onChange }: LimitProps) {
  const offered = [...new Set([...choices, value])].sort((a, b) => a - b)
  return (
    <Field label={label}>
      <Select value={String(value)} onChange={(event) => onChange(Number(event.target.value))}>
        {offered.map((each) => (
          <option key={each} value={each}>
            {say(each)}
          </option>
        ))}
      </Select>
    </Field>
  )
}
