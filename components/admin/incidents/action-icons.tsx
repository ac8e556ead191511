import { ArrowRightLeft, CircleSlash, ListRestart, RotateCcw, Square, UserCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import type { AdminActionName } from './admin-actions'

export const ACTION_ICONS: Record<AdminActionName, ReactNode> = {
  'incident.assign': <UserCheck />,
  'incident.hand-over': <ArrowRightLeft />,
  'incident.return': <ListRestart />,
  'incident.withdraw': <CircleSlash />,
  'incident.close': <Square />,
  'incident.reopen': <RotateCcw />,
}
