'use client'

import { AssetBlock } from '../../assets/asset-block'
import { useRoomValue } from '../room-context'
import { AnswersBlock } from './answers-block'
import { Block } from './block'
import { DescriptionBlock } from './description-block'
import { RoomFacts } from './room-facts'
import { SeatList } from './seat-list'
import { TitleHistory } from './title-history'

/** What is known of the incident, whoever is here, and how it came to be called what it is. */
export function DetailsBody() {
  const { incident } = useRoomValue()
  return (
    <div className="divide-y">
      <Block>
        <RoomFacts />
      </Block>
      <Block>
        <AssetBlock />
      </Block>
      <Block>
        <DescriptionBlock />
      </Block>
      {incident.answers.length > 0 && (
        <Block>
          <AnswersBlock />
        </Block>
      )}
      <Block>
        <SeatList />
      </Block>
      <TitleHistory />
    </div>
  )
}
