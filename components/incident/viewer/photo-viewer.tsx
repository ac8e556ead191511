'use client'
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import { useTranslations } from 'next-intl'
import { IconButton } from '../../ui/icon-button'
import { Time } from '../../ui/time/time'
import { useFocusReturn } from '../../ui/use-focus-return'
import { useNames } from '../names'
import { useRoomValue } from '../room-context'
import { DrawButton, Lookers, PhotoLayer } from '../drawing/in-viewer'
import { DrawingTools } from '../drawing/drawing-tools'
import { useDrawing } from '../drawing/use-drawing'
import { FullSize } from './full-size'
import { pressKey } from './keys'
import { LoadMore } from './load-more'
import { roomPhotos, type RoomPhoto } from './room-photos'
import { Stage } from './stage'
import { usePlace } from './use-place'
import { useViewedPicture } from './use-viewed-picture'
import { useZoom } from './use-zoom'
import { ViewerBar } from './viewer-bar'

export type PhotoViewerProps = { photoId: string; onPhoto: (photoId: string) => void; onClose: () => void }

/** The room's photos over the whole screen, one at a time: zoom to read a nameplate, go on to the next, ask for full size. */
export function PhotoViewer({ photoId, onPhoto, onClose }: PhotoViewerProps) {
  const { items } = useRoomValue()
  const returnFocus = useFocusReturn(true)
  const photos = roomPhotos(items)
  const at = photos.findIndex(({ photo }) => photo.id === photoId)
  const shown = photos[at]
  function wayTo(place: number) {
    const to = photos[place]?.photo.id
    return to === undefined ? undefined : () => onPhoto(to)
  }
  return (
    <Radix.Root open={shown !== undefined} onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        {shown && (
          <Shown {...{ shown, at, count: photos.length, returnFocus }} previous={wayTo(at - 1)} next={wayTo(at + 1)} />
        )}
      </Radix.Portal>
    </Radix.Root>
  )
}

type ShownProps = {
  shown: RoomPhoto
  at: number
  count: number
  previous: (() => void) | undefined
  next: (() => void) | undefined
  returnFocus: (event: Event) => void
}

function Shown({ shown, at, count, previous, next, returnFocus }: ShownProps) {
  const t = useTranslations('attachments.viewer')
  const names = useNames()
  const { incident } = useRoomValue()
  const { photo, message } = shown
  const { stage, place, onLoad } = usePlace(photo)
  const { url, more } = useViewedPicture(incident.id, photo)
  const drawing = useDrawing(shown)
  const zoom = useZoom(photo.id, stage, place, drawing.pen !== undefined)
  function endDrawingFirst(event: KeyboardEvent) {
    if (!drawing.pen) return
    event.preventDefault()
    drawing.take(undefined)
  }
  return (
    <Radix.Content
      aria-describedby={undefined}
      onCloseAutoFocus={returnFocus}
      onEscapeKeyDown={endDrawingFirst}
      onKeyDown={(event) => pressKey(event, { zoom, previous, next }) && event.preventDefault()}
      className="fixed inset-0 z-dialog flex flex-col bg-canvas outline-none data-[state=open]:animate-appear"
    >
      <header className="flex min-h-bar flex-none items-center gap-x-3 border-b bg-surface ps-inset pe-2 max-sm:flex-wrap">
        <div className="min-w-0 flex-1">
          <Radix.Title className="truncate text-head">{t('title', { at: at + 1, count })}</Radix.Title>
          <p className="truncate text-meta text-ink-2">
            {names.you(message.by)} · <Time at={message.at} as="clock" />
          </p>
        </div>
        <Lookers attachmentId={photo.id} />
        <Radix.Close asChild>
          <IconButton icon={<X />} label={t('close')} />
        </Radix.Close>
      </header>
      <Stage
        ref={stage}
        {...{ url, picture: place.picture, zoom, onLoad }}
        label={photo.name}
        layer={<PhotoLayer {...{ shown, drawing }} picture={place.picture} />}
      />
      <DrawingTools drawing={drawing} />
      <ViewerBar zoom={zoom} onPrevious={previous} onNext={next}>
        {!drawing.pen && <DrawButton drawing={drawing} />}
        {more ? <LoadMore more={more} /> : <FullSize shown={shown} />}
      </ViewerBar>
    </Radix.Content>
  )
}
