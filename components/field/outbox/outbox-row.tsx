'use client'
import { RotateCcw, Trash2 } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { bytesText } from '../../incident/attachments/bytes-text'
import { useLive } from '../../live/hooks'
import { Button } from '../../ui/button'
import { StatusChip } from '../../ui/status-chip'
import { Time } from '../../ui/time/time'
import { useToasts } from '../../ui/toast/toaster'
import type { Unsent, Waiting } from './unsent'

/** One thing that is not on the server yet: what it is, how it stands, how big and how old it is, and what can be done. */
export function OutboxRow({ item }: { item: Unsent }) {
  const t = useTranslations('field.outbox')
  const format = useFormatter()
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-inset py-4">
      <div className="grid min-w-60 flex-1 gap-1.5">
        <p dir="auto" className="line-clamp-2 text-body">
          {item.text}
        </p>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-meta text-ink-3">
          {item.state === 'unfinished' ? (
            <StatusChip shape="ring" tone="neutral">
              {t('unfinished')}
            </StatusChip>
          ) : (
            <>
              <WaitingChip item={item} />
              <span>
                {bytesText(format, item.bytes)} · <Time at={item.writtenAt} as="relative" />
              </span>
            </>
          )}
        </div>
      </div>
      {item.state !== 'unfinished' && <WaitingActions item={item} />}
    </li>
  )
}

function WaitingChip({ item: { state, reason = '' } }: { item: Waiting }) {
  const t = useTranslations('field.outbox')
  const online = useLive(({ connection }) => connection === 'online')
  return state === 'refused' ? (
    <StatusChip shape="octagon" tone="red" className="*:whitespace-normal">
      {t('refused', { reason })}
    </StatusChip>
  ) : (
    <StatusChip shape="ring" tone="neutral">
      {t(state === 'sending' || online ? 'sending' : 'waiting')}
    </StatusChip>
  )
}

function WaitingActions({ item }: { item: Waiting }) {
  const t = useTranslations('field.outbox')
  const { toast } = useToasts()
  const { state } = item

  function remove() {
    const putBack = item.remove?.()
    if (putBack) toast({ text: t('deleted'), action: { label: t('undo'), onPress: putBack } })
  }

  return (
    <div className="flex flex-none gap-4">
      {state === 'refused' && (
        <Button icon={<RotateCcw />} onClick={item.retry}>
          {t('retry')}
        </Button>
      )}
      {item.remove && (
        <Button
          icon={<Trash2 />}
          aria-label={t('deleteNamed', { text: item.text })}
          disabledReason={state === 'sending' ? t('onItsWay') : undefined}
          onClick={remove}
        >
          {t('delete')}
        </Button>
      )}
    </div>
  )
}
