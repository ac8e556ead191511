'use client'

import { Hand } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Incident } from '../../../lib/incident/incident'
import { useClient } from '../../live/hooks'
import { Button } from '../../ui/button'
import { SquareLamp } from '../../ui/lamp'
import { useNames } from '../names'
import { useAllowed } from '../use-allowed'
import { useCommand } from '../use-command'

/** For an expert in front of a room of others: asks its owner in, once. */
export function AskToJoin({ incident }: { incident: Incident }) {
  const t = useTranslations('incident.headerOnly')
  const names = useNames()
  const client = useClient()
  const run = useCommand(incident.id)
  const decision = useAllowed(incident.id, 'participant.ask', {})
  const [asking, setAsking] = useState(false)

  async function ask() {
    setAsking(true)
    const ack = await run('participant.ask', {})
    if (ack.ok) await client.open(incident.id)
    setAsking(false)
  }

  if (incident.ownerId && incident.asking.includes(names.me)) {
    return <SquareLamp state="wait">{t('asked', { name: names.first(incident.ownerId) })}</SquareLamp>
  }
  if (!decision.ok) return null
  return (
    <div>
      <Button variant="primary" icon={<Hand />} busy={asking} onClick={() => void ask()}>
        {t('ask')}
      </Button>
    </div>
  )
}
