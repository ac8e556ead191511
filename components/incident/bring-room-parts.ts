import { bringVoiceBar } from '../voice/lazy-voice-bar'
import { bringGoneRoom, bringHeaderOnly, bringRemovedRoom } from './access/lazy-access'
import { bringVoiceCard } from './attachments/lazy-voice-card'
import { bringFootStates } from './composer/lazy-foot-state'
import { bringDetailsSheet } from './details/details-sheet'
import { bringRoomMenu } from './header/room-menu'
import { bringLateParts } from './lazy-parts'
import { bringMessageMenu } from './timeline/message-menu'
import { bringQuestions } from './use-questions'
import { bringViewer } from './viewer/lazy-viewer'

/** Brings to the device what a press or another person may bring up in a room: none of it needs a network from here on. */
export async function bringRoomParts(): Promise<void> {
  const presses = [
    bringRoomMenu,
    bringMessageMenu,
    bringQuestions,
    bringDetailsSheet,
    bringViewer,
    bringVoiceBar,
    bringVoiceCard,
  ]
  await Promise.all(
    [...presses, bringHeaderOnly, bringRemovedRoom, bringGoneRoom, bringLateParts, bringFootStates].map((bring) =>
      bring(),
    ),
  )
}
