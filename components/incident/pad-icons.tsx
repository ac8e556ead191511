import { Camera, Check, CircleSlash, OctagonX, Phone, ThumbsDown, ThumbsUp } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Pad } from '../../lib/incident/messages'

/** The sign of each reply pad: on the key, and beside what was sent with it. */
export const PAD_ICONS: Record<Pad, ReactNode> = {
  done: <Check />,
  fails: <CircleSlash />,
  yes: <ThumbsUp />,
  no: <ThumbsDown />,
  photo: <Camera />,
  call: <Phone />,
  stop: <OctagonX />,
}
