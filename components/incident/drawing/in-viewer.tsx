'use client'
import { Pencil } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '../../ui/button'
import { useNames } from '../names'
import { useRoomValue } from '../room-context'
import type { RoomPhoto } from '../viewer/room-photos'
import type { Size } from '../viewer/zoom'
import { DrawingBoard } from './drawing-board'
import { DrawingLayer } from './drawing-layer'
import type { Drawing } from './use-drawing'
import { useLookers } from './use-look'

/** Over the photo: what was drawn, what others and the reader are drawing, and the board while something is in hand. */
export function PhotoLayer({ shown, drawing, picture }: { shown: RoomPhoto; drawing: Drawing; picture: Size }) {
  const { incident } = useRoomValue()
  const { photo } = shown
  const { strokes } = useLookers(incident.id, photo.id)
  const unfinished = drawing.unfinished ? [...strokes, drawing.unfinished] : strokes
  return (
    <>
      <DrawingLayer strokes={photo.drawing} unfinished={unfinished} {...picture} />
      <DrawingBoard drawing={drawing} />
    </>
  )
}

/** Takes an amber arrow into the hand: the thing that is wanted most. */
export function DrawButton({ drawing: { mayDraw, take } }: { drawing: Drawing }) {
  const t = useTranslations('drawing')
  if (!mayDraw) return null
  return (
    <Button icon={<Pencil />} onClick={() => take({ tool: 'arrow', colour: 'amber', text: '' })}>
      {t('draw')}
    </Button>
  )
}

/** "Aya is looking at this photo". */
export function Lookers({ attachmentId }: { attachmentId: string }) {
  const t = useTranslations('drawing')
  const format = useFormatter()
  const names = useNames()
  const { incident } = useRoomValue()
  const { people } = useLookers(incident.id, attachmentId)
  return (
    <p role="status" className="text-meta text-ink-2 max-sm:order-last max-sm:basis-full">
      {people.length > 0 && t('looking', { count: people.length, names: format.list(people.map(names.first)) })}
    </p>
  )
}
