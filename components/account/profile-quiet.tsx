'use client'
import { useTranslations } from 'next-intl'
import type { QuietHours } from '../../lib/notices/notice-choices'
import { Field } from '../ui/field'
import { Switch } from '../ui/switch'
import { TextInput } from '../ui/text-input'
import { useTimePlace } from '../ui/time/use-time-place'

const NIGHT = { from: '22:00', to: '06:00' }

type ProfileQuietProps = { quiet: QuietHours | null; onChange: (quiet: QuietHours | null) => void }

/** Hours in which nothing is pushed, by the clock of the place where they were chosen. */
export function ProfileQuiet({ quiet, onChange }: ProfileQuietProps) {
  const t = useTranslations('notices.quiet')
  const { timeZone } = useTimePlace()
  const change = (part: 'from' | 'to', value: string) =>
    quiet && value && onChange({ ...quiet, [part]: value, zone: timeZone })
  return (
    <>
      <Switch
        label={t('on')}
        checked={quiet !== null}
        onChange={({ target }) => onChange(target.checked ? { ...NIGHT, zone: timeZone } : null)}
      />
      {quiet && (
        <>
          <div className="grid grid-cols-2 gap-4">
            {(['from', 'to'] as const).map((part) => (
              <Field key={part} label={t(part)}>
                <TextInput type="time" value={quiet[part]} onChange={({ target }) => change(part, target.value)} />
              </Field>
            ))}
          </div>
          <p className="text-meta text-ink-3">{t('zone', { zone: quiet.zone.replaceAll('_', ' ') })}</p>
        </>
      )}
    </>
  )
}
