'use client'

import { clsx } from 'clsx'
import { Check, RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Incident } from '../../../lib/incident/incident'
import { Button } from '../../ui/button'
import { useCommand } from '../use-command'

type VerdictProps = {
  incident: Pick<Incident, 'id' | 'stateSeq'>
  /** In a row of a list, where there is less room than in the room itself. */
  inRow?: boolean
}

/** The two answers of whoever raised it to whether it works. */
export function Verdict({ incident: { id, stateSeq }, inRow = false }: VerdictProps) {
  const t = useTranslations('incident.foot')
  const run = useCommand(id)
  const size = inRow ? 'large' : 'giant'
  const icon = clsx('desk:size-5', inRow ? 'size-6 max-sm:hidden md:hidden' : 'size-8')
  return (
    <>
      {inRow && <b className="col-span-2 -mt-1">{t('isItFixed')}</b>}
      <Button
        variant="success"
        size={size}
        icon={<Check className={icon} />}
        onClick={() => void run('incident.confirm', { stateSeq })}
      >
        {t('itWorks')}
      </Button>
      <Button
        variant="keyed"
        size={size}
        icon={<RotateCcw className={icon} />}
        onClick={() => void run('incident.not-fixed', { note: '', stateSeq })}
      >
        {t('notFixed')}
      </Button>
    </>
  )
}
