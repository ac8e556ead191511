'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { AreaRow } from '../../../lib/admin-api'

/** An area without an active expert: incidents can be raised there, and nobody will take them. */
export function NobodyWarning({ area: { name, waiting }, onAdd }: { area: AreaRow; onAdd: () => void }) {
  const t = useTranslations('admin.areas')
  return (
    <div className="flex gap-3 rounded-tile bg-amber-soft px-4 py-3 text-body desk:text-body">
      <TriangleAlert className="mt-0.5 text-amber-text" />
      <p>
        {t.rich('nobody', { name, waiting, b: (words) => <b>{words}</b> })}{' '}
        <button type="button" onClick={onAdd} className="font-[650] text-action-text underline underline-offset-3">
          {t('addExpert')}
        </button>
      </p>
    </div>
  )
}
