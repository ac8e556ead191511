'use client'
import { Play } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState, useSyncExternalStore } from 'react'
import { EARCONS, strike, type Earcon } from '../notices/earcons'
import { chooseSounds, soundChoices, type SoundChoices } from '../notices/sound-choices'
import { IconButton } from '../ui/icon-button'
import { Switch } from '../ui/switch'

const noChange = () => () => undefined

/** What sounds on this device, how loud, and how each sound is. */
export function ProfileSounds() {
  const t = useTranslations('notices.sound')
  const [chosen, setChosen] = useState<SoundChoices>()
  const kept = useSyncExternalStore(noChange, soundChoices, () => undefined)
  const audio = useRef<AudioContext>(undefined)
  const choices = chosen ?? kept
  if (!choices) return null

  function choose(next: SoundChoices) {
    setChosen(next)
    chooseSounds(next)
  }
  function listen(earcon: Earcon, volume: number) {
    audio.current ??= new AudioContext()
    strike(audio.current, earcon, volume)
  }
  const { volume, off } = choices
  return (
    <>
      <label className="grid gap-2 text-label">
        {t('volume')}
        <input
          type="range"
          min={0}
          max={1}
          step={0.1}
          value={volume}
          onChange={({ target }) => choose({ ...choices, volume: Number(target.value) })}
          onPointerUp={() => listen('message', volume)}
          className="h-control w-full accent-(--action)"
        />
      </label>
      <div className="glove:grid glove:gap-4">
        {EARCONS.map((earcon) => (
          <div key={earcon} className="flex items-center gap-2">
            <Switch
              label={t(earcon)}
              className="flex-1"
              checked={!off.includes(earcon)}
              onChange={({ target }) =>
                choose({ ...choices, off: target.checked ? off.filter((one) => one !== earcon) : [...off, earcon] })
              }
            />
            <IconButton icon={<Play />} label={`${t('try')}: ${t(earcon)}`} onClick={() => listen(earcon, volume)} />
          </div>
        ))}
      </div>
    </>
  )
}
