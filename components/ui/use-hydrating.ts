'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether this drawing takes over what the server drew, which has to come out the same; false from the next one on. */
export function useHydrating(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
}
