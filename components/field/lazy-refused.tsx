'use client'
import { later } from '../ui/later'

/** What is seen of an incident that the server refused, brought when it did. */
export const { Part: LazyRefused, bring: bringRefused } = later(() =>
  import('./refused-incident').then(({ RefusedIncident }) => RefusedIncident),
)
