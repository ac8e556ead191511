'use client'

import { Layers, LogOut, ShieldCheck, UserX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import type { AreaName, PersonRow } from '../../../lib/admin-api'
import { Button } from '../../ui/button'
import { BulkBar } from '../../ui/data-table'
import { BulkDialog } from './bulk-dialog'
import type { BulkKind } from './bulk-job'

const KINDS: readonly { kind: BulkKind; icon: ReactNode }[] = [
  { kind: 'role', icon: <ShieldCheck /> },
  { kind: 'area', icon: <Layers /> },
  { kind: 'sign-out', icon: <LogOut /> },
  { kind: 'deactivate', icon: <UserX /> },
]

type BulkActionsProps = {
  people: readonly PersonRow[]
  me: string
  areas: readonly AreaName[]
  onChanged: () => void
  onClear: () => void
}

/** The bar of what can be done to everybody ticked. */
export function BulkActions({ people, me, areas, onChanged, onClear }: BulkActionsProps) {
  const t = useTranslations('admin.bulk')
  const [kind, setKind] = useState<BulkKind>()
  // The list behind changes while the dialog works: it keeps to the people it was opened for.
  const [targets, setTargets] = useState(people)
  return (
    <>
      <div className="sticky top-[calc(var(--bar)+0.5rem)] z-sticky md:top-2 [&>div]:flex-wrap [&>div]:py-1">
        <BulkBar count={people.length} onClear={onClear}>
          {KINDS.map((one) => (
            <Button
              key={one.kind}
              variant="quiet"
              size="small"
              icon={one.icon}
              onClick={() => {
                setTargets(people)
                setKind(one.kind)
              }}
            >
              {t(`${one.kind}.name`)}
            </Button>
          ))}
        </BulkBar>
      </div>
      {kind && (
        <BulkDialog
          kind={kind}
          people={targets}
          me={me}
          areas={areas}
          onDone={onChanged}
          onClose={() => setKind(undefined)}
        />
      )}
    </>
  )
}
