'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { THEME_CHOICES, type ThemeChoice } from '../ui/theme/theme-choice'

type ProfileThemesProps = { label: string; value: ThemeChoice; onChange: (choice: ThemeChoice) => void }

/** The themes as small pictures of themselves, each drawn with its own tokens. */
export function ProfileThemes({ label, value, onChange }: ProfileThemesProps) {
  const name = useId()
  const words = useTranslations('ui.theme')
  return (
    <div role="radiogroup" aria-label={label} className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-3">
      {THEME_CHOICES.map((choice) => (
        <label
          key={choice}
          className="relative grid content-start gap-2 rounded-control border-edge border-line-strong bg-surface p-2 text-label hover:bg-hover has-checked:border-action has-checked:bg-selected has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name={name}
            checked={choice === value}
            onChange={() => onChange(choice)}
            className="absolute inset-0 z-1 appearance-none rounded-control outline-none"
          />
          <Picture theme={choice} />
          <span className="px-1 pb-0.5">{words(choice)}</span>
        </label>
      ))}
    </div>
  )
}

/** What follows the device is drawn half by day and half by night. */
function Picture({ theme }: { theme: ThemeChoice }) {
  if (theme !== 'auto') return <Scene theme={theme} />
  return (
    <span className="relative block">
      <Scene theme="daylight" />
      <span className="absolute inset-0 [clip-path:polygon(56%_0,100%_0,100%_100%,44%_100%)]">
        <Scene theme="night" />
      </span>
    </span>
  )
}

function Scene({ theme }: { theme: ThemeChoice }) {
  return (
    <span
      aria-hidden
      data-theme={theme}
      className="relative grid h-16 content-center gap-1.5 overflow-hidden rounded-tile border bg-canvas ps-4 pe-3"
    >
      <span className="absolute inset-y-3 start-1.5 w-1 rounded-e-[3px] bg-amber" />
      <span className="h-2 w-3/4 rounded-chip bg-ink" />
      <span className="h-1.5 w-1/2 rounded-chip bg-ink-3" />
      <span className="mt-0.5 h-3 w-2/5 rounded-chip bg-action" />
    </span>
  )
}
