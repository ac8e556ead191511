'use client'

import { Check } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import { clsx } from 'clsx'
import { useDensity } from './theme/use-density'
import type { ReactElement, ReactNode } from 'react'

type MenuProps = {
  /** The button that opens it. */
  trigger: ReactElement
  align?: 'start' | 'end'
  side?: 'top' | 'bottom'
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** MenuItem, MenuChoice, MenuSwitch, MenuLabel, MenuLine. */
  children: ReactNode
}

/** A list of actions behind a button. Arrows, Home, End, letters and Escape work. */
export function Menu({ trigger, align = 'end', side = 'bottom', open, onOpenChange, children }: MenuProps) {
  const gloves = useDensity() === 'glove' // a tap beside the menu only closes it
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange} modal={gloves}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-dialog max-h-(--radix-dropdown-menu-content-available-height) max-w-90 min-w-56 animate-rise overflow-y-auto rounded-sheet bg-raised p-1.5 shadow-float glove:grid glove:gap-4 glove:p-4"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

export const ITEM = clsx(
  'flex min-h-control-small items-center gap-3 rounded-control px-3 py-1.5 text-label text-ink select-none desk:gap-2.5 desk:px-2.5',
  'cursor-pointer outline-none data-highlighted:bg-hover forced-colors:data-highlighted:outline-2 forced-colors:data-highlighted:outline-[Highlight]',
)

type MenuItemProps = {
  icon?: ReactNode
  /** A shortcut or a value at the end of the line. */
  trailing?: ReactNode
  /** A second line. */
  hint?: ReactNode
  danger?: boolean
  /** Why it is not available; shown as its second line. */
  disabledReason?: string
  onSelect: () => void
  children: ReactNode
}

/** One action. */
export function MenuItem({ icon, trailing, hint, danger, disabledReason, onSelect, children }: MenuItemProps) {
  const blocked = disabledReason !== undefined
  const second = disabledReason ?? hint
  return (
    <Radix.Item
      aria-disabled={blocked || undefined}
      onSelect={(event) => (blocked ? event.preventDefault() : onSelect())}
      className={clsx(ITEM, danger && 'text-red-text', blocked && 'cursor-not-allowed text-ink-3')}
    >
      {icon}
      <span className="min-w-0 flex-1">
        {children}
        {second && <small className="block text-meta text-ink-3">{second}</small>}
      </span>
      {trailing && <span className="text-meta text-ink-3">{trailing}</span>}
    </Radix.Item>
  )
}

type MenuChoiceProps<Value extends string> = {
  value: Value
  onChange: (value: Value) => void
  options: readonly { value: Value; label: ReactNode; icon?: ReactNode }[]
}

/** One of several, with a tick at the chosen one. */
export function MenuChoice<Value extends string>({ value, onChange, options }: MenuChoiceProps<Value>) {
  return (
    <Radix.RadioGroup
      className="glove:grid glove:gap-4"
      value={value}
      onValueChange={(next) => onChange(next as Value)}
    >
      {options.map((option) => (
        <Radix.RadioItem key={option.value} value={option.value} className={ITEM}>
          {option.icon}
          <span className="flex-1">{option.label}</span>
          <Radix.ItemIndicator>
            <Check className="size-icon-small" />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  )
}

type MenuSwitchProps = { icon?: ReactNode; on: boolean; onChange: (on: boolean) => void; children: ReactNode }

/** On or off, at once, with a tick while it is on. */
export function MenuSwitch({ icon, on, onChange, children }: MenuSwitchProps) {
  return (
    <Radix.CheckboxItem checked={on} onCheckedChange={onChange} className={ITEM}>
      {icon}
      <span className="min-w-0 flex-1">{children}</span>
      <Radix.ItemIndicator>
        <Check className="size-icon-small" />
      </Radix.ItemIndicator>
    </Radix.CheckboxItem>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-3 pt-2 pb-1 text-meta text-ink-3 desk:px-2.5">{children}</Radix.Label>
}

export function MenuLine() {
  return <Radix.Separator className="mx-2 my-1.5 border-t glove:my-0" />
}
