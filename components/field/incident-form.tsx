'use client'
import { SendHorizontal } from 'lucide-react'
import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { useRef, useState, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react'
import { DESCRIPTION_LENGTH } from '../../lib/actions/lengths'
import type { AreaCard } from '../../lib/wire'
import { useAttaching } from '../attaching/use-attaching'
import { isAttached } from '../live/uploads/reduce-uploads'
import { useLiveContext } from '../live/hooks'
import { ConnectionStrip } from '../incident/connection-strip'
import { BigActionLabel, bigActionLook } from '../ui/big-action'
import { Field } from '../ui/field'
import { TextArea } from '../ui/text-area'
import { AssetField } from './asset-field'
import { AreaTiles } from './area-tiles'
import { isWritten, titleToSend, type Draft, type DraftKey } from './draft'
import { NewHead } from './new-head'
import { PhotoField } from './photo-field'
import { SituationTiles } from './situation-tiles'
import { TitleField } from './title-field'
import { useDraft } from './use-draft'
import { VoiceField } from './voice-field'
import { useLastArea } from './use-last-area'

type IncidentFormProps = {
  heading: string
  /** Said while what is written lies on this device. */
  keptText: string
  /** Where the way back leads. */
  back: { href: string; label: string }
  /** Under which key what is written is kept on this device. */
  draftKey: DraftKey
  areas: readonly Pick<AreaCard, 'id' | 'name'>[]
  /** Questions before the others: who needs help. */
  children?: ReactNode
  /** Photos can go with it: it is raised for oneself. */
  withPhotos?: boolean
  /** Checks what the caller asked; false when something is missing there. */
  ready?: () => boolean
  onSend: (draft: Draft) => void
}

type Missing = 'area' | 'text'

/** The one screen that raises an incident: where, what is wrong, send. A sentence is enough. */
export function IncidentForm(props: IncidentFormProps) {
  const { heading, keptText, back, draftKey, areas, children, withPhotos = false, ready, onSend } = props
  const t = useTranslations('field.form')
  const { draft, change, forget, kept } = useDraft(draftKey)
  const attaching = useAttaching(draftKey)
  const [missing, setMissing] = useState<Missing>()
  const [finishing, setFinishing] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const finishVoice = useRef<() => Promise<void>>(null)
  const { store } = useLiveContext()
  const area = useChosenArea(draft.areaId, areas)

  const lacksText = missing === 'text' && !isWritten(draft) && attaching.attached.length === 0

  const busy = attaching.preparing > 0 || finishing

  function lacks(what: Missing | undefined): void {
    setMissing(what)
    if (what) form.current?.querySelector<HTMLElement>(what === 'area' ? '[type=radio]' : 'textarea')?.focus()
  }

  /** What is being said goes with it: it is what is wrong. */
  async function finish(): Promise<void> {
    setFinishing(true)
    await finishVoice.current?.().finally(() => setFinishing(false))
  }

  async function send(event?: SyntheticEvent): Promise<void> {
    event?.preventDefault()
    if ((ready && !ready()) || busy) return
    if (!area) {
      lacks('area')
      return
    }
    if (finishVoice.current) await finish()
    const attached = store.getState().uploads.some((upload) => isAttached(upload, draftKey))
    const enough = isWritten(draft) || attached
    lacks(enough ? undefined : 'text')
    if (!enough) return
    onSend({ ...draft, areaId: area.id, title: titleToSend(draft), description: draft.description.trim() })
    forget()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
  }

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => void send(event)}
      onKeyDown={onKeyDown}
      className="flex h-full min-h-0 flex-col"
    >
      <NewHead heading={heading} back={back} kept={kept ? keptText : undefined} />
      <ConnectionStrip />
      <div className="min-h-0 flex-1 overflow-y-auto px-inset glove:mt-2">
        <div className="mx-auto grid max-w-200 grid-cols-1 gap-7 py-5 desk:gap-5">
          {children}
          {withPhotos && <PhotoField attaching={attaching} />}
          <AssetField draft={draft} areas={areas} onChange={change} />
          {areas.length > 1 && !draft.assetId && (
            <AreaTiles
              areas={areas}
              chosen={area?.id}
              error={missing === 'area' && !area ? t('whereMissing') : undefined}
              onChoose={(areaId) => change({ areaId })}
            />
          )}
          <Field
            label={<span className="text-head">{t('wrong')}</span>}
            aside={<span className="max-sm:hidden">{t('wrongHint')}</span>}
            error={lacksText ? t('wrongMissing') : undefined}
          >
            <TextArea
              autoFocus={area !== undefined && !children && !withPhotos}
              maxRows={16}
              className="min-h-[calc(5lh+2rem)]! desk:min-h-[calc(4lh+1rem)]!"
              maxLength={DESCRIPTION_LENGTH}
              value={draft.description}
              onChange={(event) => change({ description: event.target.value })}
              placeholder={t('wrongPlaceholder')}
              autoCapitalize="sentences"
              enterKeyHint="enter"
            />
          </Field>
          {withPhotos && <VoiceField draftKey={draftKey} attaching={attaching} finish={finishVoice} />}
          <SituationTiles draft={draft} onChange={change} />
          <TitleField value={draft.title} onChange={(title) => change({ title })} />
        </div>
      </div>
      <footer className="flex-none border-t bg-canvas px-inset pt-4 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
        <button
          type="submit"
          aria-busy={busy || undefined}
          aria-disabled={busy || undefined}
          className={clsx(bigActionLook, 'mx-auto max-w-200 desk:min-h-16 desk:[&_svg]:size-7')}
        >
          <BigActionLabel icon={<SendHorizontal />} title={t('send')} text={area && t('sendTo', { area: area.name })} />
        </button>
      </footer>
    </form>
  )
}

/** What was chosen, else what this person used last, else the only one there is. */
function useChosenArea(areaId: string, areas: IncidentFormProps['areas']) {
  const last = useLastArea()
  const only = areas.length === 1 ? areas[0] : undefined
  return areas.find(({ id }) => id === areaId) ?? areas.find(({ id }) => id === last) ?? only
}
