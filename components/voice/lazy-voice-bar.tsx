'use client'
import dynamic from 'next/dynamic'

/** What is seen once the microphone was asked for, left out of the room's first load. */
export const LazyVoiceBar = dynamic(() => import('./voice-bar').then(({ VoiceBar }) => VoiceBar))
