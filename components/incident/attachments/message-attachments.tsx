'use client'
import { useTranslations } from 'next-intl'
import type { Message } from '../../../lib/incident/messages'
import { clockText } from '../../ui/time/format-time'
import { useTimePlace } from '../../ui/time/use-time-place'
import { useUploads } from '../../live/hooks'
import { LazyRefusedAttachments } from '../lazy-parts'
import { useNames } from '../names'
import { useRoomValue } from '../room-context'
import { FileCard } from './file-card'
import { LazyVoiceCard } from './lazy-voice-card'
import { PhotoAlbum } from './photo-album'
import { UploadLine } from './upload-line'

/** What a message brings besides words: photos as an album, voice notes and files below, and how far they have got. */
export function MessageAttachments({ message }: { message: Message }) {
  const { incident, showPhoto } = useRoomValue()
  const labelOf = usePhotoLabel(message)
  const refused = useSomeRefused(message)
  const photos = message.attachments.filter(({ kind }) => kind === 'photo')
  const notes = message.attachments.filter(({ kind }) => kind === 'voice')
  const files = message.attachments.filter(({ kind }) => kind === 'file')
  return (
    <div className="-mx-2.5 my-0.5 grid max-w-none grid-cols-1 gap-1.5 first:-mt-1 desk:-mx-1.5 desk:first:mt-0 glove:gap-4">
      {photos.length > 0 && (
        <PhotoAlbum {...{ incidentId: incident.id, photos, labelOf }} onOpen={({ id }) => showPhoto(id)} />
      )}
      {notes.map((note) => (
        <LazyVoiceCard key={note.id} incidentId={incident.id} note={note} />
      ))}
      {files.map((file) => (
        <FileCard key={file.id} incidentId={incident.id} file={file} />
      ))}
      <UploadLine message={message} />
      {refused && <LazyRefusedAttachments attachments={message.attachments} />}
    </div>
  )
}

function useSomeRefused({ attachments }: Message): boolean {
  const here = useUploads(
    ({ attachment, state }) => state === 'refused' && attachments.some(({ id }) => id === attachment.id),
  )
  return here.length > 0 || attachments.some(({ refused }) => refused)
}

/** "Photo from Samuel, 09:36", with its place in an album. */
function usePhotoLabel({ by, at, attachments }: Message): (place: number) => string {
  const t = useTranslations('attachments')
  const names = useNames()
  const time = clockText(new Date(at), useTimePlace())
  const one = by === names.me ? t('ownPhoto', { time }) : t('photoFrom', { name: names.first(by), time })
  const count = attachments.filter(({ kind }) => kind === 'photo').length
  return (place) => (count > 1 ? `${one} (${place + 1}/${count})` : one)
}
