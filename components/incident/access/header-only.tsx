'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo } from 'react'
import { blankIncident } from '../../../lib/incident/blank'
import type { Incident } from '../../../lib/incident/incident'
import type { IncidentHeader } from '../../../lib/incident/redact'
import { useClient } from '../../live/hooks'
import { Button } from '../../ui/button'
import { ConnectionStrip } from '../connection-strip'
import { RoomFacts } from '../details/room-facts'
import { SeatList } from '../details/seat-list'
import { useMenuEntries } from '../header/menu-entries'
import { RoomHeader, type Back } from '../header/room-header'
import { useNames } from '../names'
import { RoomContext, type RoomValue } from '../room-context'
import { useQuestions } from '../use-questions'
import { useTitle } from '../use-title'
import { AskToJoin } from './ask-to-join'
import { UnsentWords } from './unsent-words'

const FRESH_MS = 10_000

export type HeaderOnlyProps = { header: IncidentHeader; back?: Back }

/** A room of others: who has it, and what somebody who does not read it can do about it. */
export function HeaderOnly({ header, back }: HeaderOnlyProps) {
  const incident = useMemo(() => ({ ...blankIncident(header.id), ...header }), [header])
  const [ask, question] = useQuestions()
  const title = useTitle(incident)
  const client = useClient()
  const value = useMemo<RoomValue>(
    () => ({
      incident,
      items: [],
      complete: false,
      ask: (dialog) => ask(dialog, incident),
      edit: () => {},
      showPhoto: () => {},
    }),
    [incident, ask],
  )
  useFreshHeader(header.id)
  useEffect(() => {
    client.knowPeople([incident.creatorId, ...incident.seats.map((seat) => seat.personId)])
  }, [client, incident])

  return (
    <RoomContext value={value}>
      <main className="flex min-h-0 min-w-0 flex-1 flex-col overflow-y-auto bg-canvas">
        <RoomHeader
          incident={incident}
          back={back}
          title={
            <h1 dir="auto" className="min-w-0 truncate text-head desk:text-[1rem]/5">
              {title}
            </h1>
          }
        />
        <ConnectionStrip />
        <div className="mx-auto grid w-full max-w-140 gap-4 p-inset pt-8">
          <Explanation incident={incident} />
          <AskToJoin incident={incident} />
          <section className="rounded-tile border bg-surface p-4">
            <RoomFacts />
          </section>
          <section className="rounded-tile border bg-surface p-4">
            <SeatList />
          </section>
          <Deeds />
          <UnsentWords incidentId={incident.id} />
        </div>
      </main>
      {question}
    </RoomContext>
  )
}

/** Those outside are not told what happens in a room: its header is asked for again while it is looked at. */
function useFreshHeader(incidentId: string) {
  const client = useClient()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void client.open(incidentId)
    }, FRESH_MS)
    return () => clearInterval(timer)
  }, [client, incidentId])
}

function Explanation({ incident }: { incident: Incident }) {
  const t = useTranslations('incident.headerOnly')
  const names = useNames()
  const { status, ownerId } = incident
  const who = ownerId ? t('owned', { name: names.full(ownerId) }) : t(status === 'closed' ? 'closed' : 'open')
  return (
    <div>
      <h2 className="text-title">{who}</h2>
      <p className="mt-1 text-body text-ink-2">
        {ownerId ? t('askToJoin', { name: names.first(ownerId) }) : t('notYours')}
      </p>
    </div>
  )
}

/** What an admin can do from outside. */
function Deeds() {
  const t = useTranslations('incident.menu')
  const entries = useMenuEntries().filter(({ decision }) => decision.ok)
  if (entries.length === 0) return null
  return (
    <div className="flex flex-wrap gap-3 desk:gap-2">
      {entries.map(({ key, icon, onSelect }) => (
        <Button key={key} icon={icon} onClick={onSelect}>
          {t(key)}
        </Button>
      ))}
    </div>
  )
}
