'use client'

import { Files } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent } from 'react'
import { Button } from '../../ui/button'
import { useRoomValue } from '../room-context'
import { useConflict } from '../use-edit-details'

/** A change of title or description was overtaken: both texts come up at once, and stay here until one was chosen. */
export function ConflictBar() {
  const t = useTranslations('incident.foot')
  const { incident, ask } = useRoomValue()
  const conflict = useConflict(incident.id)
  function show() {
    if (conflict) ask({ kind: 'edit', conflict })
  }
  const comeUp = useEffectEvent(show)
  useEffect(() => comeUp(), [conflict?.commandId])
  if (!conflict) return null
  return (
    <section
      aria-label={t('conflict')}
      className="flex flex-none flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t bg-amber-soft px-inset py-3 desk:px-5 desk:py-2"
    >
      <p className="min-w-48 flex-1 text-label font-[650]">{t('conflict')}</p>
      <Button icon={<Files />} onClick={show}>
        {t('seeBoth')}
      </Button>
    </section>
  )
}
