'use client'
import { useTranslations } from 'next-intl'
import { Sheet } from '../ui/sheet'
import { Switch } from '../ui/switch'
import { useDesk } from './desk-context'
import { Keys } from './keys'
import { SHORTCUTS } from './shortcuts'

type ShortcutSheetProps = { open: boolean; onOpenChange: (open: boolean) => void }

/** Every shortcut of the desk, and whether single letters are shortcuts at all. */
export function ShortcutSheet({ open, onOpenChange }: ShortcutSheetProps) {
  const t = useTranslations('desk.shortcuts')
  const { preferences, change } = useDesk()
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={t('title')}>
      <div className="border-b px-inset py-2 desk:px-4">
        <Switch
          label={t('single')}
          hint={t('singleHint')}
          checked={preferences.singleKeys}
          onChange={(event) => change({ singleKeys: event.target.checked })}
        />
      </div>
      <dl className="divide-y">
        {SHORTCUTS.map(({ command, keys }) => (
          <div
            key={command}
            className="flex min-h-control items-center justify-between gap-4 px-inset py-1.5 desk:px-4"
          >
            <dt className="text-body">{t(command)}</dt>
            <dd className="flex gap-2 text-ink-2">
              {keys.map((_, way) => (
                <Keys key={way} command={command} way={way} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
