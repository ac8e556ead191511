import { CHANNEL, type Envelope } from './tabs'

/** Hears when everything on this device was deleted, by whichever tab; returns what ends that. */
export function onWiped(hear: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = ({ data }: MessageEvent<Envelope>) => {
    if (data.news.kind === 'wiped') hear()
  }
  return () => channel.close()
}
