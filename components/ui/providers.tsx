'use client'

import { setNonce } from 'get-nonce'
import { useEffect, type ReactNode } from 'react'
import { Announcer } from './announcer'
import type {} from './catch-early'
import { rememberZone } from './time/use-time-place'
import { bringDrawings } from './lazy-drawing'
import { bringToasts, Toaster } from './toast/toaster'
import { bringTooltips } from './tooltip'
import { whenIdle } from './when-idle'

/** What every component in this folder counts on. `nonce` lets Radix add its style element under the content policy. */
export function UiProviders({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  useEffect(() => {
    if (nonce) setNonce(nonce)
    rememberZone()
    window.early?.()
  }, [nonce])
  useEffect(() => whenIdle(bringParts), [])
  return (
    <Announcer>
      <Toaster>{children}</Toaster>
    </Announcer>
  )
}

/** What comes up over any page works without a network from here on. */
function bringParts() {
  void bringToasts()
  void bringTooltips()
  void bringDrawings()
}
