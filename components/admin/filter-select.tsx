'use client'

import { ChevronDown } from 'lucide-react'
import { useId } from 'react'

type FilterSelectProps = {
  label: string
  /** Empty for "any". */
  value: string
  onChange: (value: string) => void
  options: readonly { value: string; label: string }[]
}

/** One filter of a list, its name and value on one key: "Role Any". The first option is the one without a filter. */
export function FilterSelect({ label, value, onChange, options }: FilterSelectProps) {
  const id = useId()
  return (
    <span className="relative inline-flex min-h-input items-center rounded-control border bg-surface text-label hover:bg-hover has-focus-visible:outline-3 has-focus-visible:outline-offset-1 has-focus-visible:outline-focus">
      <label htmlFor={id} className="ps-4 font-normal text-ink-2 desk:ps-2.5">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="field-sizing-content max-w-44 appearance-none self-stretch truncate bg-transparent ps-1.5 pe-10 font-[650] outline-none desk:pe-7"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown className="pointer-events-none absolute inset-y-0 end-3 my-auto text-ink-3 desk:end-2 desk:size-4" />
    </span>
  )
}
