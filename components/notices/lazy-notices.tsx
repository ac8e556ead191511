'use client'
import { useEffect, useState } from 'react'
import { later } from '../ui/later'
import { whenIdle } from '../ui/when-idle'

const notices = later(() => import('./notices').then(({ Notices }) => Notices))

/** Sounds and badges, brought once the screen stands. */
export function LazyNotices() {
  const [idle, setIdle] = useState(false)
  useEffect(() => whenIdle(() => setIdle(true)), [])
  return idle && <notices.Part />
}
