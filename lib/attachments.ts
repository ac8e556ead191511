/** What people may send besides words: the one table of kinds, types and sizes, shared by devices and the server. */

export const ATTACHMENT_KINDS = ['photo', 'voice', 'file'] as const
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number]

/** `preview`: a small picture made on the device. `whole`: what people look at, hear or open. `original`: unreduced, on request. */
export const PART_NAMES = ['preview', 'whole', 'original'] as const
export type PartName = (typeof PART_NAMES)[number]

/** What can be asked for: the parts, and the sizes that the server makes of a photo. */
export const RENDITIONS = ['thumb', 'screen'] as const
export type Rendition = (typeof RENDITIONS)[number]
/** The longer side of a rendition, in pixels. */
export const RENDITION_SIDE: Record<Rendition, number> = { thumb: 320, screen: 1280 }

/** What a message says it will bring, before any of its bytes are sent. Width and height in pixels, of the whole photo. */
export type Attachment = {
  /** UUIDv7, made by the device. */
  id: string
  kind: AttachmentKind
  name: string
  type: string
  bytes: number
  width?: number | undefined
  height?: number | undefined
  seconds?: number | undefined
}

/** A part that has arrived: as the server stored it, which for a picture is not how it was sent. */
export type ArrivedPart = { type: string; bytes: number; sha256: string; width?: number; height?: number }

export const MOST_ATTACHMENTS = 10
export const MOST_PARALLEL_UPLOADS = 3

const KB = 1024
const MB = 1024 * KB

const PHOTOS = ['image/jpeg', 'image/png', 'image/webp']
const SOUNDS = ['audio/webm', 'audio/mp4', 'audio/ogg', 'audio/mpeg', 'audio/wav']
const FILES = ['application/pdf', 'video/mp4', 'video/webm', 'text/plain', 'application/zip']

type Kind = {
  /** Media types that may be declared and sent. */
  types: readonly string[]
  /** The largest size of each part, in bytes; a part that is not here does not exist. */
  most: Partial<Record<PartName, number>>
}

export const KINDS: Record<AttachmentKind, Kind> = {
  photo: { types: PHOTOS, most: { preview: 20 * KB, whole: 10 * MB, original: 30 * MB } },
  voice: { types: SOUNDS, most: { whole: 5 * MB } },
  file: { types: [...PHOTOS, ...FILES], most: { preview: 20 * KB, whole: 50 * MB } },
}

/** The endings of a name that fit each type; the first is given to what has none. */
export const ENDINGS: Record<string, readonly [string, ...string[]]> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'audio/webm': ['webm', 'weba'],
  'audio/mp4': ['m4a', 'mp4'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'audio/mpeg': ['mp3'],
  'audio/wav': ['wav'],
  'application/pdf': ['pdf'],
  'video/mp4': ['mp4', 'm4v'],
  'video/webm': ['webm'],
  'text/plain': ['txt', 'log', 'csv'],
  'application/zip': ['zip'],
}

/** What iPhones call their photos: no browser but theirs can show them, and the server cannot read them. */
const APPLE_PHOTOS = ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence']
const APPLE_ENDINGS = ['heic', 'heif', 'hif']

/** Declared or found to be a photo that nobody here could open. */
export function isApplePhoto(type: string, name = ''): boolean {
  return APPLE_PHOTOS.includes(type) || APPLE_ENDINGS.includes(endingOf(name))
}

/** The ending of a file's name, lower case, without the dot; empty when there is none. */
export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The type to declare for a file of this name that the device calls `said`; devices differ, endings do not. */
export function typeOfFile(name: string, said: string): string {
  const ending = endingOf(name)
  const plain = said.toLowerCase().split(';')[0]?.trim() ?? ''
  if (ENDINGS[plain]?.includes(ending)) return plain
  const fitting = KINDS.file.types.find((type) => ENDINGS[type]?.includes(ending))
  return fitting ?? plain
}

/** Where a part, or a rendition of a photo, is read. */
export function attachmentUrl(incidentId: string, attachmentId: string, what: PartName | Rendition): string {
  return `/api/attachments/${incidentId}/${attachmentId}/${what}`
}

/** Where parts are sent, by tus 1.0, with `id`, `incidentId` and `part` as metadata. */
export const UPLOADS_URL = '/api/uploads'

/** A size in megabytes as people are told it: at least one decimal where it matters. */
export function megabytes(bytes: number): number {
  return Math.round((bytes / MB) * 10) / 10
}
