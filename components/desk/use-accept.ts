'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Incident } from '../../lib/incident/incident'
import { refuse } from '../../lib/refusals'
import { useNames } from '../incident/names'
import { useRefusalText } from '../incident/refusal-text'
import { useClient } from '../live/hooks'
import { useAnnounce } from '../ui/announcer'
import { useToasts } from '../ui/toast/toaster'
import { SOFT_CAPACITY } from './capacity'
import type { DeskLists } from './desk-lists'
import type { Lost } from './preview-end'
import { usePassingToast } from './use-passing-toast'
import { useUndoAccept } from './use-undo-accept'

export type Accepting = {
  accept: (incident: Incident) => void
  /** The incident that would be one too many: waiting for a yes. */
  asked: Incident | undefined
  answer: (yes: boolean) => void
  /** Incidents that somebody else accepted first. */
  lost: Readonly<Record<string, Lost>>
  /** The room whose message box should take the focus once it is there. */
  wantsFocus: string | undefined
  focused: () => void
}

/** Takes a waiting incident: at once on this screen, for good once the server agrees, and with a way back. */
export function useAccept({ load, mine }: DeskLists, show: (incident: Incident) => void): Accepting {
  const t = useTranslations('desk.accepted')
  const client = useClient()
  const names = useNames()
  const refusalText = useRefusalText()
  const announce = useAnnounce()
  const { toast } = useToasts()
  const undo = useUndoAccept()
  const sayYours = usePassingToast((id) => mine.some(({ incident }) => incident.id === id))
  const [asked, setAsked] = useState<Incident>()
  const [lost, setLost] = useState<Readonly<Record<string, Lost>>>({})
  const [wantsFocus, setWantsFocus] = useState<string>()

  async function take(incident: Incident) {
    // Asked for first, so that the room is held by the time the waiting list lets go of it.
    void client.open(incident.id)
    const { done } = client.send(incident.id, 'incident.accept', {})
    setWantsFocus(incident.id)
    show(incident)
    const ack = await done
    if (ack.ok) {
      announce(t('announced'))
      sayYours(incident.id, {
        text: t('toast'),
        detail: t('toastDetail', { name: names.first(incident.creatorId), me: names.first(names.me) }),
        action: { label: t('undo'), onPress: () => void undo(incident.id, ack.seq) },
        key: 'accepted',
      })
      return
    }
    setWantsFocus(undefined)
    const winner = ack.code === 'already-taken' ? ack.params?.person : undefined
    if (typeof winner !== 'string') toast({ text: refusalText(ack), tone: 'error' })
    else setLost((before) => ({ ...before, [incident.id]: { to: winner, seq: incident.seq } }))
  }

  function accept(incident: Incident) {
    if (incident.creatorId === names.me) toast({ text: refusalText(refuse('own-incident')) })
    else if (load >= SOFT_CAPACITY) setAsked(incident)
    else void take(incident)
  }

  return {
    accept,
    asked,
    answer: (yes) => {
      setAsked(undefined)
      if (yes && asked) void take(asked)
    },
    lost,
    wantsFocus,
    focused: () => setWantsFocus(undefined),
  }
}
