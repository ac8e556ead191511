'use client'
import { later } from '../ui/later'

/** What a guest sees, left out of everybody else's first load. */
export const { Part: LazyGuestSurface } = later(() =>
  import('./guest-surface').then(({ GuestSurface }) => GuestSurface),
)
