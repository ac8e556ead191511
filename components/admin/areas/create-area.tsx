'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AreaRow, CreateArea as Request } from '../../../lib/admin-api'
import { DEFAULT_AREA } from '../../../lib/incident/area-rules'
import { call, type Problem } from '../../api/call'
import { useProblemText } from '../../api/use-problem-text'
import { Button } from '../../ui/button'
import { Dialog, DialogClose } from '../../ui/dialog'
import { Field } from '../../ui/field'
import { TextInput } from '../../ui/text-input'
import { useFocusInvalid } from '../../ui/use-focus-invalid'
import { CapStepper } from './cap-stepper'

/** A new area: its name and how many people sit in a room. Its people are chosen next, in its panel. */
export function CreateArea({ onClose, onCreated }: { onClose: () => void; onCreated: (area: AreaRow) => void }) {
  const t = useTranslations('admin.areas')
  const ui = useTranslations('ui')
  const problemText = useProblemText()
  const [name, setName] = useState('')
  const [cap, setCap] = useState(DEFAULT_AREA.participantCap)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const form = useFocusInvalid(problem)
  async function create() {
    setBusy(true)
    const request: Request = { name: name.trim(), participantCap: cap }
    const answer = await call<{ area: AreaRow }>('POST', '/api/admin/areas', request)
    setBusy(false)
    if (!answer.ok) {
      setProblem(answer)
      return
    }
    onCreated(answer.area)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('create')}
      description={t('createText')}
      actions={
        <>
          <DialogClose asChild>
            <Button>{ui('cancel')}</Button>
          </DialogClose>
          <Button variant="primary" type="submit" form="create-area" busy={busy}>
            {t('createGo')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        id="create-area"
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void create()
        }}
      >
        <Field label={t('name')} error={problem && problemText(problem)}>
          <TextInput autoFocus required maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <CapStepper value={cap} onChange={setCap} />
      </form>
    </Dialog>
  )
}
