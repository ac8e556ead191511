'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent } from 'react'
import { canWrite } from '../../lib/incident/incident'
import { focusMessageBox, MESSAGE_BOX } from '../incident/composer/message-box'
import { LazyRoom } from '../incident/lazy-room'
import { useLive, useRoom } from '../live/hooks'
import { useMedia } from '../ui/use-media'
import { AcceptedChip } from './accepted-chip'
import { useDesk } from './desk-context'
import { deskHref } from './desk-place'
import { PreviewBar } from './preview-bar'
import { RoomLink } from './room-link'
import { usePreview } from './use-preview'
import { Watching } from './watching'

/** The room beside the lists: the person's own, or a waiting one looked into. */
export function OpenRoom({ incidentId }: { incidentId: string }) {
  const t = useTranslations('desk')
  const { list, accepting, onReach } = useDesk()
  const beside = useMedia('(min-width: 52.5rem)')
  const spacious = useMedia('(min-width: 80rem)')
  const drawn = useRoom(incidentId)?.incident
  const listed = useLive((state) => state.waiting[incidentId])
  const preview = usePreview(incidentId, accepting.lost[incidentId])
  const incident = drawn ?? listed
  return (
    <div className="flex min-h-0 min-w-0 flex-1 max-lg:[&_aside]:hidden">
      <LazyRoom
        incidentId={incidentId}
        details={spacious ? 'pane' : 'sheet'}
        back={beside ? undefined : { href: deskHref(list), label: t('back') }}
        previewAction={preview && incident && <PreviewBar incident={incident} end={preview.end} />}
        headerExtra={
          <>
            <ComposerFocus incidentId={incidentId} />
            <RoomLink onReach={onReach} />
            {!preview && <AcceptedChip />}
            {preview?.end === null && <Watching incidentId={incidentId} />}
          </>
        }
      />
    </div>
  )
}

/** After accepting, the message box takes the focus as soon as it is on screen: this comes on screen with it. */
function ComposerFocus({ incidentId }: { incidentId: string }) {
  const { accepting } = useDesk()
  const me = useLive((state) => state.me.id)
  const room = useRoom(incidentId)
  const wanted = accepting.wantsFocus === incidentId && room !== undefined && canWrite(room.incident, me)
  const focus = useEffectEvent(() => {
    focusMessageBox()
    if (document.activeElement?.id === MESSAGE_BOX) accepting.focused()
  })
  useEffect(() => {
    if (wanted) focus()
  }, [wanted, room])
  return null
}
