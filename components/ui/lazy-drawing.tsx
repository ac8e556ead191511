'use client'
import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import type { DrawingProps } from './drawing'
import { laterDrawn, untilHere } from './later'

let load: () => Promise<ComponentType<DrawingProps>>

// Next looks for the import within this call: a page that shows a drawing names its files.
const Drawn = dynamic<DrawingProps>(untilHere((load = () => import('./drawing').then(({ Drawing }) => Drawing))), {
  loading: () => <div className="h-28 w-40" />,
})

const drawing = laterDrawn(Drawn, () => load())

export const LazyDrawing = drawing.Part
export const bringDrawings = drawing.bring
