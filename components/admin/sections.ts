import { Cog, Inbox, Layers, Users, type LucideIcon } from 'lucide-react'

/** The admin sections, in the order of the list; `key` names them under `admin.sections`. */
export const SECTIONS = [
  { key: 'people', href: '/admin/people', Icon: Users },
  { key: 'areas', href: '/admin/areas', Icon: Layers },
  { key: 'assets', href: '/admin/assets', Icon: Cog },
  { key: 'incidents', href: '/admin/incidents', Icon: Inbox },
] as const satisfies readonly { key: string; href: string; Icon: LucideIcon }[]
