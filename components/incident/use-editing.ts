'use client'

import { useState } from 'react'
import type { Message } from '../../lib/incident/messages'
import type { DrawnItem } from '../live/draw'
import { useLive } from '../live/hooks'
import { begunEdit } from './composer/edit-draft'

/** The message being changed: the one chosen here, or one whose change was begun before, in another life of this tab or on another device. */
export function useEditing(
  incidentId: string,
  items: readonly DrawnItem[],
): [editing: Message | undefined, edit: (message: Message | undefined) => void] {
  const [chosen, edit] = useState<Message>()
  const begun = useLive(({ drafts }) => begunEdit(drafts, incidentId))
  const found = items.find((item) => item.kind === 'message' && item.message.seq === begun)
  return [chosen ?? (found?.kind === 'message' ? found.message : undefined), edit]
}
