'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { IncidentHeader } from '../../../lib/incident/redact'
import { useTitle } from '../../incident/use-title'
import { Button } from '../../ui/button'
import { Dialog, DialogClose } from '../../ui/dialog'
import { Plate } from '../../ui/plate'
import { ProblemNote } from '../problem-note'
import type { IncidentDialogProps } from './incident-dialog'
import type { Commanding } from './use-command'

type ActionFrameProps = Pick<IncidentDialogProps, 'incident' | 'names' | 'onClose'> & {
  title: string
  text: string
  /** The verb of the question, on the button. */
  go: string
  danger?: boolean
  /** Why it cannot be done yet. */
  notYet?: string | undefined
  command: Commanding
  onGo: () => void
  children?: ReactNode
}

/** What all these questions share: which incident, the consequence, the verb, and why it did not work. */
export function ActionFrame(props: ActionFrameProps) {
  const { incident, names, title, text, go, danger, notYet, command, onGo, onClose, children } = props
  const ui = useTranslations('ui')
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={title}
      description={text}
      actions={
        <>
          <DialogClose asChild>
            <Button>{ui('cancel')}</Button>
          </DialogClose>
          <Button variant={danger ? 'danger' : 'primary'} busy={command.busy} disabledReason={notYet} onClick={onGo}>
            {go}
          </Button>
        </>
      }
    >
      <Which incident={incident} />
      {children}
      <ProblemNote problem={command.problem} nameOf={(id) => names[id]} />
    </Dialog>
  )
}

function Which({ incident }: { incident: IncidentHeader }) {
  return (
    <p className="flex min-w-0 items-center gap-2.5 text-label">
      <Plate quiet>{incident.number}</Plate>
      <span className="truncate">{useTitle(incident)}</span>
    </p>
  )
}
