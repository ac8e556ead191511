import { pickFiles } from './pick-files'

type Hear = (taken: Promise<File[]>) => void

let waiting: Promise<File[]> | undefined
let listener: Hear | undefined

/** Opens the camera for a new incident, on the tap that leads to its form: the form may come after the photo. */
export function photographForNew(): void {
  const taken = pickFiles('camera')
  if (listener) listener(taken)
  else waiting = taken
}

/** The form takes what is photographed for it, also before it was there. Returns how to stop. */
export function onPhotographed(hear: Hear): () => void {
  listener = hear
  if (waiting) hear(waiting)
  waiting = undefined
  return () => (listener = undefined)
}
