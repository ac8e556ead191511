'use client'
import { useEffect, useState } from 'react'
import { later } from '../ui/later'
import { whenIdle } from '../ui/when-idle'
import { AvatarButton } from './avatar-button'
import type { Surface } from './surface'

export type AccountMenuProps = { surface: Surface; side?: 'top' | 'bottom'; align?: 'start' | 'end' }

const list = later<AccountMenuProps>(
  () => import('./account-menu-list').then(({ AccountMenuList }) => AccountMenuList),
  () => <AvatarButton aria-busy />,
)

/** The reader's picture, and behind it everything about them. What is behind is fetched after the first paint. */
export function AccountMenu(props: AccountMenuProps) {
  const [asked, setAsked] = useState(false)
  useEffect(() => whenIdle(() => void list.bring()), [])
  if (asked) return <list.Part {...props} />
  return <AvatarButton aria-haspopup="menu" aria-expanded={false} onClick={() => setAsked(true)} />
}
