'use client'

import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useClient } from '../../live/hooks'
import type { OutboxItem } from '../../live/state'
import { Button } from '../../ui/button'
import { focusMessageBox } from '../composer/message-box'
import { useDraft } from '../composer/use-draft'
import { useRefusalText } from '../refusal-text'
import { useRoomValue } from '../room-context'
import { useAllowed } from '../use-allowed'

type RefusedMessageProps = { text: string; item: OutboxItem }

/** The server said no to these words: why, and the ways on. The words stay here until the person decides. */
export function RefusedMessage({ text, item }: RefusedMessageProps) {
  const t = useTranslations('incident.message')
  const client = useClient()
  const { incident } = useRoomValue()
  const [draft, write] = useDraft(incident.id)
  const mayWrite = useAllowed(incident.id, 'message.post', { text }).ok
  const refusalText = useRefusalText()
  const id = item.command.id
  return (
    <div className="mt-1 grid justify-items-end gap-1.5">
      <p className="flex items-start gap-1.5 text-end text-meta font-semibold text-red-text">
        <CircleAlert className="mt-px size-icon-small" />
        <span>{t('couldNotSend', { reason: item.refusal ? refusalText(item.refusal) : '' })}</span>
      </p>
      <div className="flex flex-wrap justify-end gap-2 desk:gap-1.5">
        <Button size="small" onClick={() => client.retry(id, incident.stateSeq)}>
          {t('tryAgain')}
        </Button>
        {mayWrite && (
          <Button
            size="small"
            onClick={() => {
              write([text, draft].filter(Boolean).join('\n'))
              client.takeBack(id)
              focusMessageBox()
            }}
          >
            {t('edit')}
          </Button>
        )}
        <Button size="small" variant="danger-outline" onClick={() => client.discard(id)}>
          {t('delete')}
        </Button>
      </div>
    </div>
  )
}
