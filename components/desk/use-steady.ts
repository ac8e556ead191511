'use client'
import { useState } from 'react'
import { sameOrder, steadyOrder, type SteadyOrder } from './steady-order'

export type Steady = SteadyOrder & { resort: () => void }

/** A list that stands still while `held`; `resort` brings it up to date on request. */
export function useSteady(wanted: readonly string[], held: boolean, open?: string): Steady {
  const [before, setBefore] = useState(wanted)
  const order = steadyOrder(before, wanted, held, open)
  if (!sameOrder(order.shown, before)) setBefore(order.shown)
  return { ...order, resort: () => setBefore(wanted) }
}
