'use client'
import { useEffect } from 'react'
import type { NoticeGroup } from '../../lib/notices/notice-list'
import { call } from '../api/call'
import { useResource, type Resource } from '../api/use-resource'
import { useLive } from '../live/hooks'
import { useTimePlace } from '../ui/time/use-time-place'

type List = { groups: NoticeGroup[] }

/** What reached this person, read again whenever the server says that it changed; and the way to have seen it all. */
export function useNoticeList(): { list: Resource<List>; seeAll: () => Promise<void> } {
  const { timeZone } = useTimePlace()
  const list = useResource<List>(`/api/notifications?zone=${encodeURIComponent(timeZone)}`)
  const changes = useLive(({ notices }) => notices.changes)
  const online = useLive(({ connection }) => connection === 'online')
  const { reload } = list
  useEffect(() => {
    if (changes > 0 || online) void reload()
  }, [changes, online, reload])
  async function seeAll() {
    await call('POST', '/api/notifications', { as: 'seen' })
    await reload()
  }
  return { list, seeAll }
}
