'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AreaName, AssetRow, CreateAsset as Request } from '../../../lib/admin-api'
import { call, type Problem } from '../../api/call'
import { Button } from '../../ui/button'
import { Dialog, DialogClose } from '../../ui/dialog'
import { Field } from '../../ui/field'
import { Select } from '../../ui/select'
import { useFocusInvalid } from '../../ui/use-focus-invalid'
import { AssetFields } from './asset-fields'

type CreateAssetProps = {
  areas: readonly AreaName[]
  /** The area that the list is narrowed to. */
  areaId: string | undefined
  onClose: () => void
  onCreated: () => void
}

/** A new machine of an area. */
export function CreateAsset({ areas, areaId = areas[0]?.id ?? '', onClose, onCreated }: CreateAssetProps) {
  const t = useTranslations('admin.assets')
  const ui = useTranslations('ui')
  const [area, setArea] = useState(areaId)
  const [draft, setDraft] = useState({ label: '', name: '', place: '', serial: '' })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const form = useFocusInvalid(problem)
  async function create() {
    setBusy(true)
    const answer = await call<{ asset: AssetRow }>('POST', '/api/admin/assets', {
      areaId: area,
      ...draft,
    } satisfies Request)
    setBusy(false)
    if (answer.ok) onCreated()
    else setProblem(answer)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('create')}
      actions={
        <>
          <DialogClose asChild>
            <Button>{ui('cancel')}</Button>
          </DialogClose>
          <Button variant="primary" type="submit" form="create-machine" busy={busy}>
            {t('createGo')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        id="create-machine"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void create()
        }}
      >
        <Field label={t('column.area')}>
          <Select value={area} onChange={(event) => setArea(event.target.value)}>
            {areas.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <AssetFields draft={draft} problem={problem} onChange={setDraft} />
      </form>
    </Dialog>
  )
}
