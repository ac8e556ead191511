'use client'

import { useEffect, useMemo, useState } from 'react'
import { seated, type Incident } from '../../lib/incident/incident'
import type { DrawnRoom } from '../live/draw'
import { useClient } from '../live/hooks'
import { RoomFoot } from './composer/room-foot'
import { ConnectionStrip } from './connection-strip'
import { DetailsPane } from './details/details-pane'
import { DetailsSheet } from './details/details-sheet'
import { DetailsToggle } from './details/details-toggle'
import { PrimaryAction } from './header/primary-action'
import { RoomHeader } from './header/room-header'
import { RoomMenu } from './header/room-menu'
import { RoomTitle } from './header/title'
import { RoomContext, type RoomValue } from './room-context'
import { LazyGuestStrip } from './lazy-parts'
import type { RoomPaneProps } from './room-pane'
import { useEditing } from './use-editing'
import { useQuestions } from './use-questions'
import { Timeline } from './timeline/timeline'
import { LazyViewer } from './viewer/lazy-viewer'

/** A room that the reader sits in, or a waiting one that he looks into. */
export function Room({ drawn, details, back, previewAction, headerExtra }: RoomPaneProps & { drawn: DrawnRoom }) {
  const { incident, room, items, complete } = drawn
  const [ask, question] = useQuestions()
  const [editing, edit] = useEditing(incident.id, items)
  const [sent, setSent] = useState(0)
  const [photo, showPhoto] = useState<string>()
  const value = useMemo<RoomValue>(
    () => ({ incident, room, items, complete, ask: (dialog) => ask(dialog, incident), edit, showPhoto }),
    [incident, room, items, complete, ask, edit],
  )
  useKnownPeople(incident)

  return (
    <RoomContext value={value}>
      <div className="flex min-h-0 min-w-0 flex-1">
        <main className="relative flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto bg-canvas">
          <RoomHeader
            incident={incident}
            back={back}
            title={<RoomTitle incident={incident} />}
            extra={headerExtra}
            actions={
              <>
                <RoomMenu withDetails={details === 'sheet'} />
                <PrimaryAction />
                <DetailsToggle as={details} />
              </>
            }
          />
          <ConnectionStrip />
          {incident.guests[0] && <LazyGuestStrip />}
          <Timeline sent={sent} />
          <RoomFoot previewAction={previewAction} editing={editing} onSent={() => setSent((count) => count + 1)} />
        </main>
        {details === 'pane' ? <DetailsPane /> : <DetailsSheet />}
      </div>
      {question}
      {photo !== undefined && <LazyViewer photoId={photo} onPhoto={showPhoto} onClose={() => showPhoto(undefined)} />}
    </RoomContext>
  )
}

/** Asks for the names of those who sit or sat here and are not known yet. */
function useKnownPeople(incident: Incident) {
  const client = useClient()
  const ids = [
    incident.creatorId,
    incident.reporterId,
    ...seated(incident).map((seat) => seat.personId),
    ...incident.asking,
  ].join(' ')
  useEffect(() => client.knowPeople(ids.split(' ').filter(Boolean)), [client, ids])
}
