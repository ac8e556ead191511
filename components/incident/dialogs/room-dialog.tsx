'use client'

import type { ReactNode } from 'react'
import { Button, type ButtonProps } from '../../ui/button'
import { Dialog } from '../../ui/dialog'

type RoomDialogFrameProps = {
  title: ReactNode
  description?: ReactNode
  /** The safe way out, which has the focus at first. */
  stay: string
  /** The verb, said again. */
  go?: string
  goVariant?: ButtonProps['variant']
  /** Why it cannot be done yet. */
  blocked?: string
  /** Between the safe button and the verb: other ways on. */
  others?: ReactNode
  size?: 'medium' | 'large'
  role?: 'dialog' | 'alertdialog'
  onGo?: () => void
  /** What the safe button does, where that is more than closing. */
  onStay?: () => void
  onClose: () => void
  children?: ReactNode
}

/** A question about the room: title, consequence, a safe button and the verb. Open as long as it is drawn. */
export function RoomDialogFrame(props: RoomDialogFrameProps) {
  const { stay, go, goVariant = 'primary', blocked, others, onGo, onStay, onClose, children, ...rest } = props
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      {...rest}
      actions={
        <>
          <Button onClick={onStay ?? onClose} size="medium">
            {stay}
          </Button>
          {others}
          {go && (
            <Button variant={goVariant} disabledReason={blocked} onClick={onGo}>
              {go}
            </Button>
          )}
        </>
      }
    >
      {children}
    </Dialog>
  )
}
