'use client'
import { useLayoutEffect } from 'react'

/** Says on <html>, while `fieldOnly`, that nothing on the page asks for desk density: see density.css for what that saves. */
export function useFieldOnly(fieldOnly: boolean): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    if (fieldOnly) dataset.surface = 'field'
    else delete dataset.surface
    return () => {
      delete dataset.surface
    }
  }, [fieldOnly])
}
