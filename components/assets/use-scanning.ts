'use client'
import { useEffect, useEffectEvent, useState, type RefObject } from 'react'
import { codeReader } from './code-reader'

const EVERY_MS = 150

/** Shows the rear camera in this video and hears the first code in it. Returns whether there is no camera to use. */
export function useScanning(video: RefObject<HTMLVideoElement | null>, onCode: (code: string) => void): boolean {
  const [failed, setFailed] = useState(false)
  const hear = useEffectEvent(onCode)

  useEffect(() => {
    let stream: MediaStream | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let ended = false

    async function begin() {
      const camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      stream = camera
      const screen = video.current
      if (ended || !screen) return stop()
      screen.srcObject = camera
      await screen.play()
      const read = await codeReader()
      const look = async () => {
        const code = await read(screen).catch(() => undefined)
        if (ended) return
        if (code) hear(code)
        else timer = setTimeout(() => void look(), EVERY_MS)
      }
      await look()
    }
    function stop() {
      ended = true
      clearTimeout(timer)
      for (const track of stream?.getTracks() ?? []) track.stop()
    }

    begin().catch(() => setFailed(!ended))
    return stop
  }, [video])

  return failed
}
