'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useEffect, useState } from 'react'
import { SHORTEST_PASSWORD } from '../../lib/password-length'
import { Gauge } from '../ui/gauge'
import { passwordStrength, strengthShare, type Strength } from './password-strength'

/** Under a new password: what it still needs, in words and on the gauge. */
export function PasswordStrengthLine({ password, about }: { password: string; about: readonly string[] }) {
  const t = useTranslations('account.setup.strength')
  const [strength, setStrength] = useState<Strength>()
  const typed = useDeferredValue(password)
  const known = useDeferredValue(about.join('\n'))

  useEffect(() => {
    let latest = true
    void passwordStrength(typed, known.split('\n')).then((next) => latest && setStrength(next))
    return () => {
      latest = false
    }
  }, [typed, known])

  if (password === '' || !strength) return t('hint', { least: SHORTEST_PASSWORD })
  return (
    <span className="flex items-center justify-between gap-4">
      <span role="status">
        {strength.level === 'short' ? t('short', { missing: strength.missing }) : t(strength.level)}
      </span>
      <Gauge value={strengthShare(strength)} className="max-w-32" />
    </span>
  )
}
