'use client'

import { Menu } from '../../ui/menu'
import type { OpenMessageMenuProps } from './message-menu'
import { MessageMenuButton } from './message-menu-button'
import { MessageMenuItems } from './message-menu-items'

/** A message's menu, open. */
export function OpenMessageMenu({ message, stored, onOpen }: OpenMessageMenuProps) {
  return (
    <Menu open onOpenChange={onOpen} trigger={<MessageMenuButton open />}>
      <MessageMenuItems message={message} stored={stored} />
    </Menu>
  )
}
