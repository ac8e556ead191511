'use client'
import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AVAILABILITIES, type Availability as Value } from '../../lib/people'
import { call } from '../api/call'
import { useProblemText } from '../api/use-problem-text'
import { useLive } from '../live/hooks'
import { Avatar, type Presence } from '../ui/avatar'
import { Menu, MenuChoice } from '../ui/menu'
import { VisuallyHidden } from '../ui/visually-hidden'
import { useToasts } from '../ui/toast/toaster'

const PRESENCE: Record<Value, Presence> = { available: 'online', busy: 'busy', away: 'away' }

/** Whether colleagues should count on this person now; everybody sees it at once. */
export function Availability() {
  const t = useTranslations('desk.availability')
  const me = useLive((state) => state.me)
  const { toast } = useToasts()
  const problemText = useProblemText()
  const [asked, setAsked] = useState<Value | null>(null)
  const shown = asked ?? me.availability
  if (asked === me.availability) setAsked(null)

  async function choose(availability: Value) {
    setAsked(availability)
    const answer = await call('PATCH', '/api/me', { availability })
    if (answer.ok) return
    setAsked(null)
    toast({ text: problemText(answer), tone: 'error', key: 'availability' })
  }

  return (
    <Menu
      side="top"
      align="start"
      trigger={
        <button
          type="button"
          className="-ms-1.5 inline-flex min-h-control-small min-w-0 items-center gap-2.5 rounded-control px-1.5 text-meta font-[650] text-ink hover:bg-hover desk:gap-2"
        >
          <Avatar name={me.name} me size="small" presence={PRESENCE[shown]} />
          <VisuallyHidden>{t('label')}</VisuallyHidden>
          <span className="truncate">{t(shown)}</span>
          <ChevronDown className="size-icon-small text-ink-3" />
        </button>
      }
    >
      <MenuChoice
        value={shown}
        onChange={(value) => void choose(value)}
        options={AVAILABILITIES.map((value) => ({ value, label: t(value) }))}
      />
    </Menu>
  )
}
