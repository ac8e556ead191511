'use client'

import { useState } from 'react'
import { later } from '../../ui/later'
import { useDetailsSheet } from './use-details-open'

const sheet = later(() => import('./details-over-room').then(({ DetailsOverRoom }) => DetailsOverRoom))

/** Brings the sheet's code to the device before it is asked for. */
export const bringDetailsSheet = sheet.bring

/** The details over the room. The sheet stays once it was open, so that it can close. */
export function DetailsSheet() {
  const [open] = useDetailsSheet()
  const [asked, setAsked] = useState(open)
  if (open && !asked) setAsked(true)
  return asked && <sheet.Part />
}
