'use client'

import { useTranslations } from 'next-intl'
import { VisuallyHidden } from '../ui/visually-hidden'
import { focusMessageBox } from './composer/message-box'
import { focusConversation } from './timeline/focus-conversation'

/** The first stops of a room: shown when they have the focus. */
export function SkipLinks() {
  const t = useTranslations('incident.skip')
  return (
    <div className="absolute start-3 top-3 z-toast [&>button]:rounded-control [&>button]:bg-ink [&>button]:px-4 [&>button]:py-2 [&>button]:text-label [&>button]:text-ink-inv">
      <VisuallyHidden asChild>
        <button type="button" onClick={focusConversation}>
          {t('conversation')}
        </button>
      </VisuallyHidden>
      <VisuallyHidden asChild>
        <button type="button" onClick={focusMessageBox}>
          {t('messageBox')}
        </button>
      </VisuallyHidden>
    </div>
  )
}
