'use client'

import { ChevronRight } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import { ITEM } from './menu'
import type { ReactNode } from 'react'

type MenuSubProps = { icon?: ReactNode; label: ReactNode; value?: ReactNode; children: ReactNode }

/** A menu inside a menu: one line that says what is chosen, and the choices behind it. */
export function MenuSub({ icon, label, value, children }: MenuSubProps) {
  return (
    <Radix.Sub>
      <Radix.SubTrigger className={ITEM}>
        {icon}
        <span className="min-w-0 flex-1">{label}</span>
        <span className="text-meta text-ink-3">{value}</span>
        <ChevronRight className="size-icon-small text-ink-3 rtl:-scale-x-100" />
      </Radix.SubTrigger>
      <Radix.Portal>
        <Radix.SubContent
          collisionPadding={8}
          className="z-dialog max-h-(--radix-dropdown-menu-content-available-height) min-w-48 animate-appear overflow-y-auto rounded-sheet bg-raised p-1.5 shadow-float"
        >
          {children}
        </Radix.SubContent>
      </Radix.Portal>
    </Radix.Sub>
  )
}
