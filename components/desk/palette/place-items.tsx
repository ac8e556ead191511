'use client'
import { Archive, Inbox, Keyboard, Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { navigate } from '../../live/navigate'
import { useDesk } from '../desk-context'
import { deskHref } from '../desk-place'
import { Keys } from '../keys'
import { Group, Item } from './parts'

/** Where else to go from the desk. */
export function PlaceItems({ onDone }: { onDone: () => void }) {
  const t = useTranslations('desk')
  const { run } = useDesk()
  const router = useRouter()
  const places = [
    { key: 'desk', text: t('waiting.title'), icon: <Inbox />, go: () => navigate(deskHref('open')) },
    { key: 'closed', text: t('closed.title'), icon: <Archive />, go: () => navigate(deskHref('closed')) },
    { key: 'new', text: t('newFor'), icon: <Plus />, go: () => router.push('/new?for=technician') },
    {
      key: 'help',
      text: t('rail.shortcuts'),
      icon: <Keyboard />,
      go: () => void run('help'),
      end: <Keys command="help" />,
    },
  ]
  return (
    <Group heading={t('palette.goTo')}>
      {places.map(({ key, text, icon, go, end }) => (
        <Item
          key={key}
          value={`place ${key}`}
          words={[text]}
          icon={icon}
          end={end}
          onSelect={() => {
            onDone()
            go()
          }}
        >
          {text}
        </Item>
      ))}
    </Group>
  )
}
