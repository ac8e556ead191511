'use client'
import { clsx } from 'clsx'
import { Pause, Play } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { durationText } from '../ui/time/duration-text'
import { useLevels } from './levels'
import { usePlayer } from './use-player'
import { Waveform } from './waveform'

type VoicePlayerProps = {
  /** Under which its levels are known once it was measured. */
  id: string
  /** Where the note is; undefined while it is still on its way. */
  src: string | undefined
  /** How long it lasts, as its writer's device said. */
  seconds: number
}

/** Play, where in it one is, and how fast. Arrow keys move through it. */
export function VoicePlayer({ id, src, seconds }: VoicePlayerProps) {
  const t = useTranslations('voice')
  const { audio, playing, at, faster, failed, toggle, seek, nextSpeed } = usePlayer()
  const levels = useLevels(id)
  const [held, hold] = useState(src)
  if (held !== src && !playing) hold(src) // what plays goes on where it was begun
  const place = t('positionAt', { at: durationText(at), all: durationText(Math.round(seconds)) })
  return (
    <div role="group" aria-label={t('note')} className="grid w-84 max-w-full gap-1 desk:w-72">
      <div className="flex items-center gap-2">
        <IconButton
          icon={playing ? <Pause /> : <Play />}
          label={t(playing ? 'pause' : 'play')}
          disabledReason={src ? undefined : t('coming')}
          onClick={toggle}
          className="border-edge border-line-strong bg-surface"
        />
        <span className="relative flex h-control min-w-0 flex-1 rounded-control has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
          {levels && <Waveform levels={levels} share={at / seconds} />}
          <input
            type="range"
            aria-label={t('position')}
            aria-valuetext={place}
            min={0}
            max={seconds}
            step={1}
            value={Math.min(at, seconds)}
            onChange={(event) => seek(event.target.valueAsNumber)}
            className={clsx('w-full min-w-0 cursor-pointer accent-action outline-none', levels && 'opacity-0')}
          />
        </span>
        <Button
          size="small"
          onClick={nextSpeed}
          aria-label={t('speed', { times: faster })}
          className="px-3! tabular-nums"
        >
          {faster}×
        </Button>
      </div>
      <p className="text-meta text-ink-3 tabular-nums">{failed ? t('unplayable') : src ? place : t('coming')}</p>
      {held && <audio ref={audio} src={held} preload="none" />}
    </div>
  )
}
