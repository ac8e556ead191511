'use client'

import { createContext, use } from 'react'

type FieldIds = { id: string; describedBy: string | undefined; invalid: boolean; required: boolean }

/** Set by Field. */
export const FieldContext = createContext<FieldIds | undefined>(undefined)

/** What a control inside a Field must carry; its own props win. */
export function useFieldProps(own: { id?: string; required?: boolean }) {
  const field = use(FieldContext)
  return {
    id: own.id ?? field?.id,
    'aria-describedby': field?.describedBy,
    'aria-invalid': field?.invalid || undefined,
    required: own.required ?? (field?.required || undefined),
  }
}
