'use client'
import { later } from '../../ui/later'

/** As high as the player that takes its place, so that nothing moves when it comes. */
function Waiting() {
  return (
    <div aria-busy className="grid w-84 max-w-full gap-1 desk:w-72">
      <span className="h-control" />
      <span className="text-meta">&nbsp;</span>
    </div>
  )
}

/** A voice note of a message: its sound comes after the words of the room in any case, and its player with it. */
export const { Part: LazyVoiceCard, bring: bringVoiceCard } = later(
  () => import('./voice-card').then(({ VoiceCard }) => VoiceCard),
  Waiting,
)
