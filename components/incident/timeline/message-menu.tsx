'use client'

import type { Message } from '../../../lib/incident/messages'
import { later } from '../../ui/later'
import { MessageMenuButton } from './message-menu-button'

export type OpenMessageMenuProps = Omit<MessageMenuProps, 'open'>

type MessageMenuProps = {
  message: Message
  /** The server has it; until then it has no place that a link could name. */
  stored: boolean
  open: boolean
  onOpen: (open: boolean) => void
}

const menu = later<OpenMessageMenuProps>(
  () => import('./open-message-menu').then(({ OpenMessageMenu }) => OpenMessageMenu),
  ({ onOpen }) => <MessageMenuButton aria-busy open onClick={() => onOpen(false)} />,
)

/** Brings the menu's code to the device before it is asked for. */
export const bringMessageMenu = menu.bring

/**
 * What one can do with a message: behind ⋯, which is always there in the field and comes with pointer or focus at the
 * desk. The menu is made when it is opened, for there are many messages and few menus.
 */
export function MessageMenu({ open, ...rest }: MessageMenuProps) {
  if (open) return <menu.Part {...rest} />
  return <MessageMenuButton open={false} onClick={() => rest.onOpen(true)} />
}
