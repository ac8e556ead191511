'use client'
import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { AreaCard } from '../../lib/wire'

type AreaTilesProps = {
  areas: readonly Pick<AreaCard, 'id' | 'name'>[]
  chosen: string | undefined
  error?: string
  onChoose: (areaId: string) => void
}

/** Where it is: one tile an area. Native radio buttons, so arrows move and the group is one stop. */
export function AreaTiles({ areas, chosen, error, onChoose }: AreaTilesProps) {
  const t = useTranslations('field.form')
  const name = useId()
  return (
    <fieldset aria-describedby={error ? `${name}-error` : undefined} className="min-w-0">
      <div className="mb-2 flex items-baseline justify-between gap-4">
        <legend className="contents">
          <span className="text-head">{t('where')}</span>
        </legend>
        <span className="text-meta text-ink-3 max-sm:hidden">{t('whereHint')}</span>
      </div>
      <div className="grid gap-3 sm:grid-cols-2 desk:gap-2">
        {areas.map(({ id, name: area }) => (
          <label
            key={id}
            className="flex min-h-18 min-w-0 items-center gap-3.5 rounded-control border-edge border-line-strong bg-surface px-4 py-2.5 hover:bg-hover has-checked:border-action has-checked:bg-selected has-checked:ring-1 has-checked:ring-action has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus desk:min-h-11 desk:px-3 desk:py-1.5"
          >
            <input
              type="radio"
              name={name}
              value={id}
              checked={id === chosen}
              aria-invalid={error ? true : undefined}
              onChange={() => onChoose(id)}
              className="size-6 flex-none appearance-none rounded-full border-2 border-line-strong bg-surface outline-none checked:border-[7px] checked:border-action desk:size-4.5 desk:checked:border-[5px]"
            />
            <span className="min-w-0 truncate text-[1.125rem]/6 font-[650] desk:text-label">{area}</span>
          </label>
        ))}
      </div>
      {error && (
        <p
          id={`${name}-error`}
          role="alert"
          className="mt-2 flex items-start gap-2 text-meta font-semibold text-red-text"
        >
          <CircleAlert className="mt-px size-icon-small" />
          {error}
        </p>
      )}
    </fieldset>
  )
}
