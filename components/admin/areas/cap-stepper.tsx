'use client'

import { useTranslations } from 'next-intl'
import { Stepper } from '../../ui/stepper'

export const CAP_RANGE = { min: 2, max: 12 } as const

type CapStepperProps = { value: number; onChange: (value: number) => void; busy?: boolean }

/** How many people fit into a room of the area. */
export function CapStepper({ value, onChange, busy }: CapStepperProps) {
  const t = useTranslations('admin.areas.cap')
  return (
    <Stepper
      label={t('label')}
      hint={t('hint')}
      value={value}
      {...CAP_RANGE}
      onChange={onChange}
      busy={busy}
      lessLabel={t('less')}
      moreLabel={t('more')}
    />
  )
}
