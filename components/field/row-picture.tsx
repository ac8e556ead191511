'use client'
import { useMemo, type ReactNode } from 'react'
import type { MessageAttachment } from '../../lib/incident/attachments'
import { messageFrom, type PostedFact } from '../../lib/incident/messages'
import { MadePicture } from '../attaching/made-picture'
import { useSmallPicture } from '../incident/attachments/use-photo'
import { useLive, useUploads } from '../live/hooks'
import type { Room } from '../live/state'
import { NameplateTile } from './nameplate-tile'

const LOOK = 'size-14 flex-none overflow-hidden rounded-tile bg-sunken max-[22rem]:hidden sm:size-19 md:size-14'

/** The first photo of an incident, as soon as this device has one; until then a nameplate of its machine or area. */
export function RowPicture({
  incidentId,
  area,
  label,
}: {
  incidentId: string
  area: string
  label?: string | undefined
}) {
  const room = useLive((state) => state.rooms[incidentId])
  const photo = useMemo(() => room && firstPhoto(room), [room])
  const [made] = useUploads(
    ({ posted, attachment }) => posted?.incidentId === incidentId && attachment.kind === 'photo',
  )
  const plate = <NameplateTile name={area} label={label} />
  if (photo) return <RowPhoto incidentId={incidentId} photo={photo} plate={plate} />
  if (!made) return plate
  return (
    <span className={LOOK}>
      <MadePicture upload={made} alt="" />
    </span>
  )
}

type RowPhotoProps = { incidentId: string; photo: MessageAttachment; plate: ReactNode }

function RowPhoto({ incidentId, photo, plate }: RowPhotoProps) {
  const url = useSmallPicture(incidentId, photo)
  if (!url) return plate
  return (
    <span className={LOOK}>
      <img src={url} alt="" className="size-full object-cover" />
    </span>
  )
}

function firstPhoto({ entries, amendments }: Room): MessageAttachment | undefined {
  for (const entry of entries) {
    if (entry.type !== 'message.posted' || !(entry.fact as PostedFact).attachments) continue
    const photo = messageFrom(entry, amendments).attachments.find(({ kind }) => kind === 'photo')
    if (photo) return photo
  }
  return undefined
}
