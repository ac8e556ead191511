'use client'
import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import { laterDrawn, untilHere } from '../../ui/later'
import type { FootStateProps } from './foot-state'

let load: () => Promise<ComponentType<FootStateProps>>

// Next looks for the import within this call: the page of a room in such a state names its files.
const Drawn = dynamic<FootStateProps>(
  untilHere((load = () => import('./foot-state').then(({ FootState }) => FootState))),
)

const state = laterDrawn(Drawn, () => load())

export const LazyFootState = state.Part
export const bringFootStates = state.bring
