'use client'

import { clsx } from 'clsx'
import { createContext, use, useId, type KeyboardEvent, type ReactNode } from 'react'

type TabsProps<Value extends string> = {
  /** What the tabs divide, for screen readers. */
  label: string
  value: Value
  onChange: (value: Value) => void
  tabs: readonly { value: Value; label: ReactNode; icon?: ReactNode }[]
  /** TabPanels. */
  children?: ReactNode
}

const TabsContext = createContext({ id: '', value: '' })

/** Views of one thing, one at a time. Arrows, Home and End choose; the list is one stop of the Tab key. */
export function Tabs<Value extends string>({ label, value, onChange, tabs, children }: TabsProps<Value>) {
  const id = useId()

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const next =
      tabs[
        step(
          event.key,
          tabs.findIndex((tab) => tab.value === value),
          tabs.length,
        )
      ]
    if (!next) return
    event.preventDefault()
    onChange(next.value)
    document.getElementById(`${id}-tab-${next.value}`)?.focus()
  }

  return (
    <TabsContext value={{ id, value }}>
      <div role="tablist" aria-label={label} onKeyDown={onKeyDown} className="flex gap-5 border-b">
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-tab-${tab.value}`}
            aria-selected={tab.value === value}
            aria-controls={`${id}-panel-${tab.value}`}
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => onChange(tab.value)}
            className={clsx(
              'relative -mb-px inline-flex min-h-control-small items-center gap-1.5 border-b-2 text-label hover:text-ink',
              tab.value === value ? 'border-action font-bold text-ink' : 'border-transparent text-ink-3',
            )}
          >
            {tab.icon}
            {tab.label}
          </button>
        ))}
      </div>
      {children}
    </TabsContext>
  )
}

/** What one tab shows. It is drawn only while it is chosen. */
export function TabPanel({ value, children }: { value: string; children: ReactNode }) {
  const tabs = use(TabsContext)
  return (
    <div
      role="tabpanel"
      id={`${tabs.id}-panel-${value}`}
      aria-labelledby={`${tabs.id}-tab-${value}`}
      hidden={tabs.value !== value}
      className="pt-4"
    >
      {tabs.value === value && children}
    </div>
  )
}

function step(key: string, at: number, count: number): number {
  const rtl = document.documentElement.dir === 'rtl'
  if (key === (rtl ? 'ArrowLeft' : 'ArrowRight')) return (at + 1) % count
  if (key === (rtl ? 'ArrowRight' : 'ArrowLeft')) return (at - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : -1
}
