'use client'
import { CheckCheck, ChevronLeft, CloudOff } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { NotLoaded } from '../admin/not-loaded'
import { useLive } from '../live/hooks'
import type { Surface } from '../shell/surface'
import { Bar } from '../ui/bar'
import { Button } from '../ui/button'
import { buttonLook } from '../ui/button-look'
import { Empty } from '../ui/empty'
import { SkeletonRows } from '../ui/skeleton'
import { Strip } from '../ui/strip'
import { LazyNotices } from './lazy-notices'
import { NoticeCard } from './notice-card'
import { useNoticeList } from './use-notice-list'

type NoticesScreenProps = { back: Surface; backHref: string; dense: boolean }

/** What reached the reader in the last 30 days, by incident, live. */
export function NoticesScreen({ back, backHref, dense }: NoticesScreenProps) {
  const t = useTranslations('notices')
  const shell = useTranslations('shell')
  const ui = useTranslations('ui')
  const offline = useLive(({ connection }) => connection === 'offline' || connection === 'reconnecting')
  const { list, seeAll } = useNoticeList()
  const groups = list.data?.groups
  const fresh = groups?.some(({ lines }) => lines.some(({ seen }) => !seen)) ?? false
  return (
    <div data-density={dense ? 'desk' : undefined} className="min-h-dvh bg-canvas">
      <Bar className="ps-2">
        <Link href={backHref} className={buttonLook({ variant: 'quiet' })}>
          <ChevronLeft className="rtl:-scale-x-100" />
          {shell(`surface.${back}`)}
        </Link>
      </Bar>
      {offline && <Strip icon={<CloudOff />}>{t('offline')}</Strip>}
      <main className="mx-auto flex max-w-220 flex-col gap-4 px-4 pt-6 pb-16 sm:px-6">
        <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <div>
            <h1 className="text-title desk:text-[1.5rem]/8">{t('title')}</h1>
            <p className="text-meta text-ink-3">{t('hint')}</p>
          </div>
          {fresh && !offline && (
            <Button onClick={() => void seeAll()}>
              <CheckCheck />
              {t('markAll')}
            </Button>
          )}
        </header>
        {groups?.map((group) => (
          <NoticeCard key={group.incidentId} group={group} />
        ))}
        {groups?.length === 0 && <Empty title={t('empty.title')} text={t('empty.text')} />}
        {!groups && !list.problem && <SkeletonRows label={ui('loading')} />}
        {!groups && <NotLoaded title={t('title')} of={list} />}
      </main>
      <LazyNotices />
    </div>
  )
}
