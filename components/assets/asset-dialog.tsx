'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Incident } from '../../lib/incident/incident'
import { useCommand } from '../incident/use-command'
import { Button } from '../ui/button'
import { Dialog, DialogClose } from '../ui/dialog'
import { AssetFinder } from './asset-finder'
import { useAreaAssets } from './use-area-assets'

type AssetDialogProps = { incident: Pick<Incident, 'id' | 'areaId' | 'asset'>; onClose: () => void }

/** Names an incident's machine, or takes it away. */
export function AssetDialog({ incident: { id, areaId, asset }, onClose }: AssetDialogProps) {
  const t = useTranslations('assets')
  const ui = useTranslations('ui')
  const run = useCommand(id)
  const assets = useAreaAssets(useMemo(() => [areaId], [areaId]))
  function set(assetId: string | null) {
    if (assetId !== (asset?.id ?? null)) void run('incident.set-asset', { assetId, seenId: asset?.id ?? null })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('which')}
      actions={
        <>
          <DialogClose asChild>
            <Button>{ui('cancel')}</Button>
          </DialogClose>
          {asset && <Button onClick={() => set(null)}>{t('noMachine')}</Button>}
        </>
      }
    >
      <AssetFinder assets={assets} onFound={({ id: chosen }) => set(chosen)} />
    </Dialog>
  )
}
