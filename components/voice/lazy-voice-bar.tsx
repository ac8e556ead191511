'use client'
import { later } from '../ui/later'

/** What is seen once the microphone was asked for, left out of the room's first load. */
export const { Part: LazyVoiceBar, bring: bringVoiceBar } = later(() =>
  import('./voice-bar').then(({ VoiceBar }) => VoiceBar),
)
