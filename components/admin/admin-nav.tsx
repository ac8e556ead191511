'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { SECTIONS } from './sections'

/** The sections as a list at the side, with a bar at the open one. */
export function AdminNav() {
  const t = useTranslations('admin')
  const here = usePathname()
  return (
    <nav aria-label={t('label')}>
      <ul className="grid gap-0.5">
        {SECTIONS.map(({ key, href, Icon }) => (
          <li key={key}>
            <Link
              href={href}
              aria-current={here.startsWith(href) ? 'page' : undefined}
              className={
                'relative flex min-h-control-small items-center gap-2.5 rounded-control border border-transparent px-2.5 text-label font-medium text-ink-2 hover:bg-hover hover:text-ink desk:min-h-8 desk:text-body ' +
                'aria-[current]:border-line aria-[current]:bg-surface aria-[current]:font-bold aria-[current]:text-ink ' +
                'aria-[current]:before:absolute aria-[current]:before:inset-y-1.5 aria-[current]:before:-start-3.25 aria-[current]:before:w-1 aria-[current]:before:rounded-e-[3px] aria-[current]:before:bg-ink'
              }
            >
              <Icon className="desk:size-4" />
              {t(`sections.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
