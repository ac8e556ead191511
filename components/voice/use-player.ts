'use client'
import { useCallback, useRef, useState, type RefCallback } from 'react'

const SPEEDS = [1, 1.5, 2] as const

/** The one that plays: a second one stops it. */
let sounding: HTMLAudioElement | undefined

export type Player = {
  /** Goes onto the <audio> element. */
  audio: RefCallback<HTMLAudioElement>
  playing: boolean
  /** Seconds from the beginning. */
  at: number
  faster: (typeof SPEEDS)[number]
  /** It could not be loaded; the next press tries again. */
  failed: boolean
  toggle: () => void
  seek: (at: number) => void
  nextSpeed: () => void
}

/** Plays one voice note, and stops any other. */
export function usePlayer(): Player {
  const element = useRef<HTMLAudioElement>(null)
  const [playing, setPlaying] = useState(false)
  const [at, setAt] = useState(0)
  const [failed, setFailed] = useState(false)
  const [faster, setFaster] = useState<(typeof SPEEDS)[number]>(1)

  const audio = useCallback((made: HTMLAudioElement | null) => {
    element.current = made
    if (!made) return
    const hear = {
      play: () => setPlaying(true),
      pause: () => setPlaying(false),
      timeupdate: () => setAt(made.currentTime),
      ended: () => setAt(0),
      error: () => setFailed(true),
    }
    const heard = Object.entries(hear)
    for (const [name, listener] of heard) made.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of heard) made.removeEventListener(name, listener)
      made.pause()
      element.current = null
    }
  }, [])

  function toggle(): void {
    const one = element.current
    if (!one) return
    if (!one.paused) {
      one.pause()
      return
    }
    if (failed) one.load()
    setFailed(false)
    if (sounding !== one) sounding?.pause()
    sounding = one
    one.playbackRate = faster
    one.play().catch(() => setFailed(one.error !== null))
  }

  function seek(to: number): void {
    setAt(to)
    if (element.current) element.current.currentTime = to
  }

  function nextSpeed(): void {
    const next = SPEEDS[(SPEEDS.indexOf(faster) + 1) % SPEEDS.length] ?? 1
    setFaster(next)
    if (element.current) element.current.playbackRate = next
  }

  return { audio, playing, at, faster, failed, toggle, seek, nextSpeed }
}
