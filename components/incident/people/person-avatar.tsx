'use client'

import { Avatar } from '../../ui/avatar'
import { useNames } from '../names'
import { usePresence } from './use-presence'

type PersonAvatarProps = { personId: string; size?: 'tiny' | 'small' | 'medium' | 'large'; withPresence?: boolean }

/** Somebody's circle. The name stands in words beside it. */
export function PersonAvatar({ personId, size, withPresence }: PersonAvatarProps) {
  const names = useNames()
  const there = usePresence(personId)
  return (
    <Avatar
      name={names.bare(personId)}
      me={personId === names.me}
      size={size}
      {...(withPresence && there && { presence: there.presence, presenceLabel: there.label })}
    />
  )
}
