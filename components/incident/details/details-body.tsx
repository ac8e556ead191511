'use client'

import { Block } from './block'
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
