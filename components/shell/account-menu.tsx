'use client'
import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import { whenIdle } from '../ui/when-idle'
import { AvatarButton } from './avatar-button'
import type { Surface } from './surface'

export type AccountMenuProps = { surface: Surface; side?: 'top' | 'bottom'; align?: 'start' | 'end' }

const load = () => import('./account-menu-list').then(({ AccountMenuList }) => AccountMenuList)
const LazyList = dynamic(load, { ssr: false, loading: () => <AvatarButton aria-busy /> })

/** The reader's picture, and behind it everything about them. What is behind is fetched after the first paint. */
export function AccountMenu(props: AccountMenuProps) {
  const [asked, setAsked] = useState(false)
  useEffect(() => whenIdle(() => void load()), [])
  if (asked) return <LazyList {...props} />
  return <AvatarButton aria-haspopup="menu" aria-expanded={false} onClick={() => setAsked(true)} />
}
