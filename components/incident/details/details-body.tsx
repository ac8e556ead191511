'use client'

import type { ReactNode } from 'react'
import { DescriptionBlock } from './description-block'
import { RoomFacts } from './room-facts'
import { SeatList } from './seat-list'
import { TitleHistory } from './title-history'

/** What is known of the incident, whoever is here, and how it came to be called what it is. */
export function DetailsBody() {
  return (
    <div className="divide-y">
      <Block>
        <RoomFacts />
      </Block>
      <Block>
        <DescriptionBlock />
      </Block>
      <Block>
        <SeatList />
      </Block>
      <TitleHistory />
    </div>
  )
}

export function Block({ children }: { children: ReactNode }) {
  return <section className="px-inset py-4 desk:px-4 desk:py-3.5">{children}</section>
}
