'use client'

import { useTranslations } from 'next-intl'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { clsx } from 'clsx'
import { Checkbox } from './checkbox'
import type { ComponentProps, ReactNode } from 'react'

/** A table on a plate with a sticky head: TableHead, then `<tbody>` of TableRow. Scrolls sideways when it must. */
export function DataTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="overflow-auto rounded-tile border bg-surface">
      <table aria-label={label} className="w-full border-separate border-spacing-0 text-start text-label font-normal">
        {children}
      </table>
    </div>
  )
}

/** The head row, of HeadCells. */
export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead className="sticky top-0 z-strip bg-canvas text-meta text-ink-3">
      <tr>{children}</tr>
    </thead>
  )
}

type HeadCellProps = ComponentProps<'th'> & {
  /** Makes the column sortable; the present direction, or `none`. */
  sort?: 'ascending' | 'descending' | 'none'
  onSort?: () => void
}

export function HeadCell({ sort, onSort, className, children, ...rest }: HeadCellProps) {
  return (
    <th scope="col" aria-sort={sort} {...rest} className={clsx(CELL, 'h-9 text-start font-semibold', className)}>
      {onSort ? (
        <button
          type="button"
          onClick={onSort}
          className="inline-flex min-h-control-small items-center gap-1 font-semibold"
        >
          {children}
          {sort === 'ascending' && <ChevronUp className="size-icon-small" />}
          {sort === 'descending' && <ChevronDown className="size-icon-small" />}
        </button>
      ) : (
        children
      )}
    </th>
  )
}

type TableRowProps = ComponentProps<'tr'> & {
  /** Ticked for a bulk action. */
  selected?: boolean
  /** Shown in the panel beside the table. */
  open?: boolean
  /** Deactivated, archived. */
  dim?: boolean
}

export function TableRow({ selected, open, dim, className, ...rest }: TableRowProps) {
  return (
    <tr
      {...rest}
      aria-selected={selected}
      aria-current={open || undefined}
      className={clsx(
        'group relative h-16 desk:h-13',
        selected ? 'bg-selected' : 'hover:bg-hover',
        dim && 'text-ink-3',
        className,
      )}
    />
  )
}

const CELL = 'border-b px-2 first:ps-4 last:pe-4 group-last:border-b-0'

/** One value. Its last one carries the bar that marks the open row. */
export function Cell({ className, ...rest }: ComponentProps<'td'>) {
  return (
    <td
      {...rest}
      className={clsx(
        CELL,
        'last:group-aria-[current]:shadow-[inset_calc(-4px*var(--toward-end))_0_0_var(--ink)]',
        className,
      )}
    />
  )
}

type SelectAllProps = { chosen: number; of: number; onChange: (all: boolean) => void }

/** The box in the head: none, some or all. */
export function SelectAllCell({ chosen, of, onChange }: SelectAllProps) {
  const ui = useTranslations('ui')
  return (
    <HeadCell className="w-0">
      <Checkbox
        label={ui('selectAll')}
        hideLabel
        checked={of > 0 && chosen === of}
        indeterminate={chosen > 0 && chosen < of}
        onChange={(event) => onChange(event.target.checked)}
      />
    </HeadCell>
  )
}

type SelectCellProps = { name: string; checked: boolean; onChange: (checked: boolean) => void }

/** The box of one row; `name` is what the row is about. */
export function SelectCell({ name, checked, onChange }: SelectCellProps) {
  const ui = useTranslations('ui')
  return (
    <Cell className="w-0">
      <Checkbox
        label={ui('selectRow', { name })}
        hideLabel
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
    </Cell>
  )
}

/** The bar above the table while rows are ticked; children are quiet buttons in its colours. */
export function BulkBar({ count, onClear, children }: { count: number; onClear: () => void; children: ReactNode }) {
  const ui = useTranslations('ui')
  return (
    <div
      role="toolbar"
      aria-label={ui('selected', { count })}
      className="flex min-h-11 items-center gap-1.5 rounded-tile bg-ink ps-4 pe-2 text-label font-[650] text-ink-inv [&_button]:bg-transparent [&_button]:text-ink-inv [&_button]:hover:underline"
    >
      <span>{ui('selected', { count })}</span>
      <span aria-hidden className="mx-1.5 h-5 w-px bg-current opacity-30" />
      {children}
      <button type="button" onClick={onClear} className="ms-auto min-h-control-small px-3">
        {ui('clearSelection')}
      </button>
    </div>
  )
}
