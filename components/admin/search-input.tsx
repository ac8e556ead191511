'use client'

import { Search } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { TextInput } from '../ui/text-input'

const PAUSE_MS = 250

type SearchInputProps = { label: string; value: string; onSearch: (text: string) => void; autoFocus?: boolean }

/** A search field that asks once the typing pauses. */
export function SearchInput({ label, value, onSearch, autoFocus }: SearchInputProps) {
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setText(value)
  }
  const search = useEffectEvent(onSearch)
  useEffect(() => {
    if (text.trim() === value) return
    const timer = setTimeout(() => search(text.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, value])
  return (
    <span className="relative block">
      <Search className="pointer-events-none absolute inset-y-0 start-4 my-auto text-ink-3 desk:start-2.5 desk:size-4" />
      <TextInput
        type="search"
        aria-label={label}
        placeholder={label}
        value={text}
        autoFocus={autoFocus}
        onChange={(event) => setText(event.target.value)}
        className="ps-13 desk:ps-8"
      />
    </span>
  )
}
