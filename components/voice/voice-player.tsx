'use client'
import { Pause, Play } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { durationText } from '../ui/time/duration-text'
import { usePlayer } from './use-player'

type VoicePlayerProps = {
  /** Where the note is; undefined while it is still on its way. */
  src: string | undefined
  /** How long it lasts, as its writer's device said. */
  seconds: number
}

/** Play, where in it one is, and how fast. Arrow keys move through it. */
export function VoicePlayer({ src, seconds }: VoicePlayerProps) {
  const t = useTranslations('voice')
  const { audio, playing, at, faster, failed, toggle, seek, nextSpeed } = usePlayer()
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
        <input
          type="range"
          aria-label={t('position')}
          aria-valuetext={place}
          min={0}
          max={seconds}
          step={1}
          value={Math.min(at, seconds)}
          onChange={(event) => seek(event.target.valueAsNumber)}
          className="h-control min-w-0 flex-1 accent-action"
        />
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
      {src && <audio ref={audio} src={src} preload="none" />}
    </div>
  )
}
