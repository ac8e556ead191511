'use client'
import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Kbd } from '../../ui/kbd'
import { Key } from '../keys'
import type { RoomReach } from '../room-link'
import { matching } from './matching'
import { PlaceItems } from './place-items'
import { RoomActions } from './room-actions'
import { RoomItems } from './room-items'
import { SettingItems } from './setting-items'

type PaletteProps = { room: RoomReach | null; onClose: () => void }

/** Rooms, actions, places and settings by typing: a number, a title, a person, a verb. `room` is the one that is open. */
export function Palette({ room, onClose }: PaletteProps) {
  const t = useTranslations('desk.palette')
  const [text, setText] = useState('')
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-sheet bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-3 top-[max(1rem,16dvh)] z-dialog mx-auto flex max-h-[72dvh] max-w-160 flex-col overflow-hidden rounded-sheet bg-raised shadow-float outline-none"
        >
          <Dialog.Title className="sr-only">{t('title')}</Dialog.Title>
          <Command
            loop
            filter={(value, typed, words = []) => matching(typed, value.startsWith('room') ? 'room' : 'deed', words)}
            label={t('title')}
            className="flex min-h-0 flex-col"
          >
            <label className="flex min-h-14 flex-none items-center gap-3 border-b px-4.5 text-[1.0625rem]">
              <Search className="text-ink-3" />
              <Command.Input
                value={text}
                onValueChange={setText}
                placeholder={t('placeholder')}
                className="min-w-0 flex-1 bg-transparent outline-none"
              />
              <span className="hidden desk:flex">
                <Key name="Esc" />
              </span>
            </label>
            <Command.List className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pb-2">
              <Command.Empty className="px-2.5 py-6 text-body text-ink-2">{t('none')}</Command.Empty>
              {room && <RoomActions room={room} onDone={onClose} />}
              <RoomItems openId={room?.incident.id} brief={text === ''} onDone={onClose} />
              <PlaceItems onDone={onClose} />
              <SettingItems onDone={onClose} />
            </Command.List>
          </Command>
          <Footer />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Footer() {
  const t = useTranslations('desk.palette')
  return (
    <footer className="hidden min-h-10 flex-none items-center gap-5 border-t bg-canvas px-4.5 text-meta text-ink-3 desk:flex">
      <span className="inline-flex items-center gap-1.5">
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd>
        {t('move')}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <Kbd>↵</Kbd>
        {t('run')}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <b className="font-mono text-ink-2">@</b>
        {t('rooms')}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <b className="font-mono text-ink-2">{'>'}</b>
        {t('deeds')}
      </span>
    </footer>
  )
}
