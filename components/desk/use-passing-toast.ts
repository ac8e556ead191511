'use client'
import { useEffect, useRef } from 'react'
import type { Toast } from '../ui/toast/queue'
import { useToasts } from '../ui/toast/toaster'

/** Shows a toast about something, and takes it away as soon as what it says is no longer so. */
export function usePassingToast(stillSo: (id: string) => boolean): (id: string, said: Toast) => void {
  const { toast } = useToasts()
  const shown = useRef<{ id: string; dismiss: () => void }>(undefined)
  useEffect(() => {
    if (!shown.current || stillSo(shown.current.id)) return
    shown.current.dismiss()
    shown.current = undefined
  })
  return (id, said) => {
    shown.current = { id, dismiss: toast(said) }
  }
}
