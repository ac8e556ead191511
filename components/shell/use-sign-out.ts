'use client'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { signOut } from './sign-out'
import { useToasts } from '../ui/toast/toaster'

/** Signs out, or says why that has to wait. */
export function useSignOut(): () => void {
  const t = useTranslations('shell')
  const { toast } = useToasts()
  return useCallback(() => {
    void signOut().then((over) => {
      if (!over) toast({ text: t('signOutWaits'), key: 'sign-out' })
    })
  }, [t, toast])
}
