'use client'

import { History, LogOut, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { DeactivationPreview } from '../../../lib/admin-api'

/** What deactivating does, spelled out before it happens. */
export function Consequences({ name, preview }: { name: string; preview: DeactivationPreview }) {
  const t = useTranslations('admin.deactivate')
  const { returned, left, devices } = preview
  const rooms = returned.length + left
  return (
    <ul className="grid gap-2 text-label font-normal text-ink-2 [&_b]:text-ink [&_svg]:mt-0.5 [&_svg]:size-icon-small [&_svg]:text-ink-3">
      {returned.length > 0 && (
        <Line icon={<Undo2 />}>{t.rich('returned', { count: returned.length, b: (words) => <b>{words}</b> })}</Line>
      )}
      {devices + rooms > 0 && <Line icon={<LogOut />}>{t('ends', { devices, rooms })}</Line>}
      <Line icon={<History />}>{t('stays', { name })}</Line>
    </ul>
  )
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex gap-2">
      {icon}
      <span>{children}</span>
    </li>
  )
}
