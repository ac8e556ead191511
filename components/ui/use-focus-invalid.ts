'use client'

import { useEffect, useRef, type RefObject } from 'react'

/** A ref for a form: whenever `refused` becomes another value, the first field that carries an error takes the focus. */
export function useFocusInvalid(refused: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (refused) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [refused])
  return form
}
