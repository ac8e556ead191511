'use client'

import { ChevronDown } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import { clsx } from 'clsx'
import { useState, type ReactNode } from 'react'
import { ITEM } from './menu'

type MenuFoldProps = { icon?: ReactNode; label: ReactNode; value?: ReactNode; children: ReactNode }

/** One line of a menu that says what is chosen and unfolds the choices below it; narrow screens have no room beside. */
export function MenuFold({ icon, label, value, children }: MenuFoldProps) {
  const [open, setOpen] = useState(false)
  function toggle(event: Event) {
    event.preventDefault() // the menu stays open
    setOpen(!open)
  }
  return (
    <>
      <Radix.Item aria-expanded={open} onSelect={toggle} className={ITEM}>
        {icon}
        <span className="min-w-0 flex-1">{label}</span>
        <span className="text-meta text-ink-3">{value}</span>
        <ChevronDown className={clsx('size-icon-small text-ink-3', open && 'rotate-180')} />
      </Radix.Item>
      {open && <div className="ps-9 glove:ps-0">{children}</div>}
    </>
  )
}
