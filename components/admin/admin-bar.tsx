'use client'

import { usePathname, useRouter } from 'next/navigation'
import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Account } from '../../lib/people'
import { Bar } from '../ui/bar'
import { Button } from '../ui/button'
import { LogoMark } from '../ui/logo'
import { Menu, MenuChoice } from '../ui/menu'
import { AdminMe } from './admin-me'
import { SECTIONS } from './sections'

/** The top bar of narrow screens: mark, the open section as a menu, and the reader. */
export function AdminBar({ me }: { me: Account }) {
  const t = useTranslations('admin')
  const here = usePathname()
  const router = useRouter()
  const open = SECTIONS.find(({ href }) => here.startsWith(href)) ?? SECTIONS[0]
  return (
    <Bar className="md:hidden">
      <LogoMark />
      <Menu
        align="start"
        trigger={
          <Button variant="quiet" trailing={<ChevronDown className="size-icon-small" />} className="text-ink">
            {t(`sections.${open.key}`)}
          </Button>
        }
      >
        <MenuChoice
          value={open.key}
          onChange={(key) => router.push(`/admin/${key}`)}
          options={SECTIONS.map(({ key, Icon }) => ({ value: key, label: t(`sections.${key}`), icon: <Icon /> }))}
        />
      </Menu>
      <div className="ms-auto">
        <AdminMe me={me} side="bottom" small />
      </div>
    </Bar>
  )
}
