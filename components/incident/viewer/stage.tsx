'use client'
import type { ReactNode, RefObject } from 'react'
import type { Zoom } from './use-zoom'
import type { Size } from './zoom'

type StageProps = {
  ref: RefObject<HTMLDivElement | null>
  /** Undefined while nothing of it is here. */
  url: string | undefined
  label: string
  picture: Size
  zoom: Zoom
  onLoad: (natural: Size) => void
  /** Over the picture, in its own box: it grows and moves with it, so 0…1 of the box is 0…1 of the picture. */
  layer?: ReactNode
}

/** A picture as large as there is room, moved and zoomed by fingers, mouse and wheel. */
export function Stage({ ref, url, label, picture, zoom, onLoad, layer }: StageProps) {
  const { scale, x, y } = zoom.view
  return (
    <div
      ref={ref}
      {...zoom.handlers}
      className="relative min-h-0 flex-1 cursor-grab touch-none overflow-hidden active:cursor-grabbing"
    >
      <div
        className="absolute inset-0 m-auto bg-sunken"
        style={{ ...picture, transform: `translate(${x}px, ${y}px) scale(${scale})` }}
      >
        {url && (
          <img
            src={url}
            alt={label}
            draggable={false}
            onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => onLoad({ width, height })}
            className="size-full select-none"
          />
        )}
        {layer}
      </div>
    </div>
  )
}
