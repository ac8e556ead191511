'use client'
import { Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRoomValue } from '../incident/room-context'
import { useAllowed } from '../incident/use-allowed'
import { Button } from '../ui/button'
import { Ago } from './ago'
import { useUndoAccept } from './use-undo-accept'

/** For a minute after accepting, in the room's head: since when, and a way back as if it had not been. */
export function AcceptedChip() {
  const t = useTranslations('desk.accepted')
  const { incident, room } = useRoomValue()
  const undo = useUndoAccept()
  const decision = useAllowed(incident.id, 'incident.undo-accept', { stateSeq: incident.stateSeq || 1 })
  const accepted = room?.entries.findLast((entry) => entry.seq === incident.stateSeq)?.type === 'incident.accepted'
  if (!decision.ok || !accepted) return null
  return (
    <span className="inline-flex flex-none items-center gap-1 rounded-chip border border-line-strong bg-surface ps-2.5 pe-1 text-meta whitespace-nowrap text-ink-2 tabular-nums">
      <span className="max-lg:hidden">
        <Ago since={incident.stateAt}>{(ago) => t('ago', { ago })}</Ago>
      </span>
      <Button
        variant="quiet"
        size="small"
        className="desk:min-h-6! desk:px-1.5!"
        icon={<Undo2 className="size-icon-small" />}
        onClick={() => void undo(incident.id, incident.stateSeq)}
      >
        {t('undo')}
      </Button>
    </span>
  )
}
