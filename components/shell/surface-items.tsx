'use client'
import { House, MonitorCheck, ShieldCheck } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Role } from '../../lib/people'
import { MenuItem, MenuLine } from '../ui/menu'
import { SURFACE_HOME, surfacesOf, type Surface } from './surface'

const ICONS: Record<Surface, ReactNode> = { field: <House />, desk: <MonitorCheck />, admin: <ShieldCheck /> }

/** The ways to the person's other surfaces; nothing for somebody who has one. */
export function SurfaceItems({ roles, here }: { roles: readonly Role[]; here: Surface }) {
  const t = useTranslations('shell.surface')
  const router = useRouter()
  const others = surfacesOf(roles).filter((surface) => surface !== here)
  if (others.length === 0) return null
  return (
    <>
      {others.map((surface) => (
        <MenuItem key={surface} icon={ICONS[surface]} onSelect={() => router.push(SURFACE_HOME[surface])}>
          {t(surface)}
        </MenuItem>
      ))}
      <MenuLine />
    </>
  )
}
