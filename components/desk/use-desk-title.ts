'use client'
import { useTranslations } from 'next-intl'
import { useTitle } from '../incident/use-title'
import { usePageTitle } from '../shell/use-page-title'
import { blankIncident } from '../../lib/incident/blank'
import type { DeskLists } from './desk-lists'
import type { Incident } from '../../lib/incident/incident'

const NONE = blankIncident('')

/** The browser tab: how many wait or wrote, and what is open. */
export function useDeskTitle(lists: DeskLists, open: Incident | undefined): void {
  const t = useTranslations('desk')
  const title = useTitle(open ?? NONE)
  const calls = lists.waiting.length + lists.mine.filter((row) => row.unread > 0).length
  const name = open ? title : t('rail.desk')
  usePageTitle(calls > 0 ? `(${calls}) ${name}` : name)
}
