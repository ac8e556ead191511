'use client'

import { Archive, ArchiveRestore, QrCode } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AssetRow, EditAsset } from '../../../lib/admin-api'
import { call, type Problem } from '../../api/call'
import { Button } from '../../ui/button'
import { buttonLook } from '../../ui/button-look'
import { useFocusInvalid } from '../../ui/use-focus-invalid'
import { PanelPart } from '../panel'
import { AssetFields } from './asset-fields'

/** Changes a machine's record. Whoever saved first is not overwritten unseen: the record as it is now is shown, and why. */
export function AssetEdit({ asset, onSaved }: { asset: AssetRow; onSaved: (asset: AssetRow) => void }) {
  const t = useTranslations('admin.assets')
  const { label, name, place, serial } = asset
  const [draft, setDraft] = useState({ label, name, place, serial })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const form = useFocusInvalid(problem)

  async function save(patch: Omit<EditAsset, 'version'>) {
    setBusy(true)
    const request: EditAsset = { version: asset.version, ...patch }
    const answer = await call<{ asset: AssetRow }>('PATCH', `/api/admin/assets/${asset.id}`, request)
    setBusy(false)
    setProblem(answer.ok ? undefined : answer)
    const theirs =
      !answer.ok && 'details' in answer ? (answer.details as { asset?: AssetRow } | undefined)?.asset : undefined
    const now = answer.ok ? answer.asset : theirs
    if (!now) return
    setDraft({ label: now.label, name: now.name, place: now.place, serial: now.serial })
    onSaved(now)
  }

  return (
    <>
      <PanelPart title={t('record')}>
        <form
          ref={form}
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault()
            if (!busy) void save(draft)
          }}
        >
          <AssetFields draft={draft} problem={problem} onChange={setDraft} />
          <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
            {t('save')}
          </Button>
        </form>
      </PanelPart>
      <PanelPart title={t('use')}>
        <p className="text-meta text-ink-2">{t(asset.retired ? 'retiredText' : 'retireText')}</p>
        <div className="flex flex-wrap gap-2">
          <Button
            icon={asset.retired ? <ArchiveRestore /> : <Archive />}
            busy={busy}
            onClick={() => void save({ retired: !asset.retired })}
          >
            {t(asset.retired ? 'restore' : 'retire')}
          </Button>
          {!asset.retired && (
            <Link href={`/admin/assets/labels?ids=${asset.id}`} className={buttonLook({})}>
              <QrCode /> {t('printOne')}
            </Link>
          )}
        </div>
      </PanelPart>
    </>
  )
}
