'use client'

import { setNonce } from 'get-nonce'
import { useEffect, type ReactNode } from 'react'
import { Announcer } from './announcer'
import type {} from './catch-early'
import { rememberZone } from './time/use-time-place'
import { Toaster } from './toast/toaster'

/** What every component in this folder counts on. `nonce` lets Radix add its style element under the content policy. */
export function UiProviders({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  useEffect(() => {
    if (nonce) setNonce(nonce)
    rememberZone()
    window.early?.()
  }, [nonce])
  return (
    <Announcer>
      <Toaster>{children}</Toaster>
    </Announcer>
  )
}
