import { codeReader } from './code-reader'

const EVERY_MS = 150

/** Shows the rear camera in this video and tells the first code in it, or that there is no camera. Returns what ends it. */
export function watchForCode(
  screen: HTMLVideoElement,
  { hear, fail }: { hear: (code: string) => void; fail: () => void },
): () => void {
  let stream: MediaStream | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false

  async function begin() {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
    if (ended) {
      stop()
      return
    }
    screen.srcObject = stream
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

  begin().catch(() => {
    if (!ended) fail()
  })
  return stop
}
