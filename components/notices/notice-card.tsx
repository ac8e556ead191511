import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { NoticeGroup, NoticeLine } from '../../lib/notices/notice-list'
import { buttonLook } from '../ui/button-look'
import { Lamp } from '../ui/lamp'
import { Time } from '../ui/time/time'
import { VisuallyHidden } from '../ui/visually-hidden'

const MOST_SHOWN = 5

/** What reached the reader of one incident, newest first. */
export function NoticeCard({ group: { title, path, lines } }: { group: NoticeGroup }) {
  const t = useTranslations('notices')
  return (
    <section className="rounded-card border bg-surface">
      <header className="flex min-h-control items-center justify-between gap-4 border-b ps-4 pe-2">
        <h2 dir="auto" className="min-w-0 truncate text-label font-bold">
          {title}
        </h2>
        {path && (
          <Link href={path} className={buttonLook({ variant: 'quiet' })} aria-label={`${t('open')}: ${title}`}>
            {t('open')}
          </Link>
        )}
      </header>
      <ul className="divide-y">
        {lines.slice(0, MOST_SHOWN).map((line) => (
          <Line key={line.seq} line={line} />
        ))}
      </ul>
    </section>
  )
}

function Line({ line: { text, at, seen } }: { line: NoticeLine }) {
  const t = useTranslations('notices')
  return (
    <li className="relative flex min-h-14 items-center gap-3 px-4 py-2 desk:min-h-10">
      <Lamp state={seen ? 'off' : 'news'} />
      {!seen && <VisuallyHidden>{t('new')}</VisuallyHidden>}
      <span dir="auto" className={seen ? 'min-w-0 flex-1 text-ink-2' : 'min-w-0 flex-1 font-[550]'}>
        {text}
      </span>
      <Time at={at} className="flex-none text-meta text-ink-3" />
    </li>
  )
}
