'use client'

import { useState } from 'react'
import { later } from '../../ui/later'
import { RoomMenuButton } from './room-menu-button'

export type RoomMenuProps = {
  /** The details are opened from here too: phones have no room for their button. */
  withDetails: boolean
}

const list = later<RoomMenuProps>(
  () => import('./room-menu-list').then(({ RoomMenuList }) => RoomMenuList),
  () => <RoomMenuButton aria-busy />,
)

/** Brings the menu's code to the device before it is asked for. */
export const bringRoomMenu = list.bring

/** Everything else one can do here, behind ⋯. */
export function RoomMenu(props: RoomMenuProps) {
  const [asked, setAsked] = useState(false)
  if (asked) return <list.Part {...props} />
  return <RoomMenuButton aria-haspopup="menu" aria-expanded={false} onClick={() => setAsked(true)} />
}
