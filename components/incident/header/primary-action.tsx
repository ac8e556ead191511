'use client'

import { BellRing, Check, LogIn, Play, RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button'
import { useRoomValue } from '../room-context'
import { pressPrimary } from './press-primary'
import { usePrimary, type Primary } from './use-primary'
import { useCommand } from '../use-command'

const ICONS: Record<Primary, ReactNode> = {
  rejoin: <LogIn />,
  resume: <Play />,
  propose: <Check />,
  nudge: <BellRing />,
  fixed: <Check />,
  close: <Check />,
  reopen: <RotateCcw />,
}

/** The one thing to do about the incident's status; nothing when there is none. */
export function PrimaryAction() {
  const t = useTranslations('incident.primary')
  const { incident, ask } = useRoomValue()
  const run = useCommand(incident.id)
  const primary = usePrimary()
  if (!primary) return null

  function press() {
    if (primary) pressPrimary(primary, { incident, run, ask })
  }

  return (
    <Button
      variant={primary === 'fixed' || primary === 'reopen' ? 'secondary' : 'primary'}
      icon={ICONS[primary]}
      className="max-sm:px-4 max-sm:[&>svg]:hidden"
      onClick={press}
    >
      {t(primary)}
    </Button>
  )
}
