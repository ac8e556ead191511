'use client'

import { clsx } from 'clsx'
import { SendHorizontal } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent, ReactNode } from 'react'
import { MESSAGE_LENGTH } from '../../../lib/actions/lengths'
import { Button } from '../../ui/button'
import { Kbd } from '../../ui/kbd'
import { TextArea } from '../../ui/text-area'
import { isDesk } from '../../ui/theme/is-desk'
import { MESSAGE_BOX } from './message-box'

/** The strip below the conversation that things are written in. */
export const composerLook =
  'z-strip flex-none border-t bg-surface px-inset pt-3 pb-[max(1rem,env(safe-area-inset-bottom))] desk:px-5 desk:pt-2.5 desk:pb-3 glove:pt-4'

type ComposerFrameProps = {
  /** Whom one writes to: the box's name and its placeholder. */
  label: string
  text: string
  sendLabel: string
  /** Above the box: what is being edited. */
  above?: ReactNode
  /** At the start, before the box: what else can go with the words. */
  before?: ReactNode
  /** Beside the button. */
  beside?: ReactNode
  /** There is something to send besides words. */
  filled?: boolean
  /** Something that goes with the words is not ready yet. */
  busy?: boolean
  /** In the button's place while there is nothing to send. */
  instead?: ReactNode
  onText: (text: string) => void
  onSend: () => void
  onCancel?: () => void
}

/** The box and its button. Enter sends at the desk, Ctrl + Enter everywhere; in the field Enter is a new line. */
export function ComposerFrame(props: ComposerFrameProps) {
  const {
    label,
    text,
    sendLabel,
    above,
    before,
    beside,
    instead,
    filled = false,
    busy,
    onText,
    onSend,
    onCancel,
  } = props
  const t = useTranslations('incident.composer')
  const begun = filled || text !== ''

  function onKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const sends =
      event.key === 'Enter' && (event.ctrlKey || event.metaKey || (isDesk() && !event.shiftKey && !event.altKey))
    if (sends) {
      event.preventDefault()
      onSend()
    }
    if (event.key === 'Escape' && onCancel) {
      event.stopPropagation()
      onCancel()
    }
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
      aria-label={t('form')}
      className={composerLook}
    >
      {above}
      <div className="flex items-end gap-2.5 max-sm:flex-wrap desk:block desk:rounded-control desk:border-edge desk:border-line-strong desk:has-[textarea:focus-visible]:outline-3 desk:has-[textarea:focus-visible]:outline-offset-1 desk:has-[textarea:focus-visible]:outline-focus glove:gap-4">
        {before && <div className="me-auto flex gap-between desk:hidden">{before}</div>}
        <TextArea
          id={MESSAGE_BOX}
          aria-label={label}
          placeholder={label}
          value={text}
          rows={1}
          maxRows={8}
          maxLength={MESSAGE_LENGTH}
          enterKeyHint="enter"
          onChange={(event) => onText(event.target.value)}
          onKeyDown={onKey}
          className={clsx(
            'min-h-18! flex-1 bg-canvas py-5! [unicode-bidi:plaintext] placeholder:truncate desk:min-h-11! desk:border-0 desk:bg-transparent desk:py-2.5! desk:outline-none',
            begun && 'max-sm:order-first max-sm:basis-full', // A phone has no room for words between the buttons.
          )}
        />
        <div className="flex items-center gap-2.5 desk:justify-end desk:gap-1.5 desk:px-1.5 desk:pb-1.5">
          {before && <div className="me-auto hidden items-center gap-1 desk:flex">{before}</div>}
          {beside}
          <span aria-hidden className="hidden items-center gap-1 pe-1 text-ink-3 desk:inline-flex">
            <Kbd>↵</Kbd>
          </span>
          {instead && !text.trim() && !filled ? (
            instead
          ) : (
            <Button
              type="submit"
              variant="primary"
              icon={<SendHorizontal className="rtl:-scale-x-100 desk:hidden" />}
              busy={busy}
              disabledReason={text.trim() || filled ? undefined : t('empty')}
              className="min-h-18! desk:min-h-8!"
            >
              {sendLabel}
            </Button>
          )}
        </div>
      </div>
    </form>
  )
}
