'use client'
import { clsx } from 'clsx'
import { Mic, SendHorizontal, Trash2, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useAnnounce } from '../ui/announcer'
import { Button } from '../ui/button'
import { durationText } from '../ui/time/duration-text'
import { LoudnessBars } from './loudness-bars'
import { secondsOf } from './note-size'
import { LONGEST_NOTE, type VoiceNote } from './use-voice-note'
import { VoicePlayer } from './voice-player'

type VoiceBarProps = {
  voice: VoiceNote
  /** What its last button says, where that does not send. */
  done?: string
}

/** In place of the message box while a voice note is made: how long and how loud it is, throw it away, send it. */
export function VoiceBar({ voice, done }: VoiceBarProps) {
  const t = useTranslations('voice')
  const { state, send, cancel } = voice
  return (
    <div
      role="group"
      aria-label={t('note')}
      className={clsx(
        'flex min-h-18 flex-wrap items-center gap-4 desk:min-h-11 desk:gap-2 max-sm:[&>button]:flex-1',
        state.at === 'stopped' && 'pb-3', // The message box is below it.
      )}
    >
      {state.at === 'fault' && (
        <>
          <p role="alert" className="min-w-48 flex-1 text-body">
            {t(`fault.${state.fault}`)}
          </p>
          <Button autoFocus onClick={cancel} className="min-h-18! desk:min-h-8!">
            {t('understood')}
          </Button>
        </>
      )}
      {state.at === 'starting' && <p className="flex-1 text-body text-ink-2">{t('starting')}</p>}
      {state.at === 'recording' && <Recording {...state} />}
      {state.at === 'stopped' && (
        <div className="grid min-w-60 flex-1 gap-1 max-sm:basis-full">
          <VoicePlayer id={state.url} src={state.url} seconds={secondsOf(state.note.size)} />
          <p className="text-meta text-ink-2">{t('kept')}</p>
        </div>
      )}
      {(state.at === 'recording' || state.at === 'stopped') && (
        <>
          <Button
            icon={state.at === 'stopped' ? <Trash2 /> : <X />}
            onClick={cancel}
            className="min-h-18! desk:min-h-8!"
          >
            {t(state.at === 'stopped' ? 'delete' : 'cancel')}
          </Button>
          <Button
            autoFocus
            variant="primary"
            icon={<SendHorizontal className="rtl:-scale-x-100" />}
            onClick={() => void send()}
            className="min-h-18! desk:min-h-8!"
          >
            {done ?? t('send')}
          </Button>
        </>
      )}
    </div>
  )
}

function Recording({ seconds, loudness }: { seconds: number; loudness: readonly number[] }) {
  const t = useTranslations('voice')
  const announce = useAnnounce()
  useEffect(() => announce(t('started')), [announce, t])
  return (
    <div className="flex min-w-48 flex-1 items-center gap-3 max-sm:basis-full">
      <Mic className="flex-none text-red-text" />
      <span role="timer" className="flex-none text-label tabular-nums">
        {t('positionAt', { at: durationText(seconds), all: durationText(LONGEST_NOTE) })}
      </span>
      <LoudnessBars loudness={loudness} />
    </div>
  )
}
