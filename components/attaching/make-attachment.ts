import { allowAttachment } from '../../lib/actions/post-message'
import { isApplePhoto, KINDS, typeOfFile } from '../../lib/attachments'
import { FILE_NAME_LENGTH } from '../../lib/actions/lengths'
import type { Refusal } from '../../lib/refusals'
import type { Made } from '../live/uploads/upload'
import { untilHere } from '../ui/later'

const photoReducer = untilHere(() => import('./reduce-photo'))
const pageDrawer = untilHere(() => import('./first-page'))

/** What somebody took or chose, ready to be attached; or why it cannot be, by the very rules the server applies. */
export async function makeAttachment(file: File): Promise<Made | Refusal> {
  const made = (await photoFrom(file)) ?? plainFile(file)
  const { whole, preview: _, original: __, ...about } = made
  const decision = allowAttachment({ id: '', bytes: whole.size, ...about })
  return decision.ok ? withFirstPage(made) : decision
}

/** Undefined for what is no picture that this browser can read. */
async function photoFrom(file: File): Promise<Made | undefined> {
  if (!file.type.startsWith('image/') && !isApplePhoto(file.type, file.name)) return undefined
  const { reducePhoto } = await photoReducer()
  const photo = await reducePhoto(file)
  if (!photo) return undefined
  const original = file.size <= (KINDS.photo.most.original ?? 0) && { original: file }
  return { kind: 'photo', name: named(file.name, 'jpg'), type: 'image/jpeg', ...photo, ...original }
}

function plainFile(file: File): Made {
  const type = typeOfFile(file.name, file.type)
  const kind = KINDS.photo.types.includes(type) ? 'photo' : 'file'
  return { kind, name: named(file.name), type, whole: file }
}

/** A PDF shows its first page, where this browser can draw it. */
async function withFirstPage(made: Made): Promise<Made> {
  if (made.type !== 'application/pdf') return made
  const { firstPage } = await pageDrawer()
  const preview = await firstPage(made.whole).catch(() => undefined)
  return preview ? { ...made, preview } : made
}

/** Names end with what they are, and are cut before that. */
function named(name: string, ending?: string): string {
  const dot = name.lastIndexOf('.')
  const end = ending ?? (dot > 0 ? name.slice(dot + 1) : '')
  const stem = dot > 0 ? name.slice(0, dot) : name
  return end ? `${stem.slice(0, FILE_NAME_LENGTH - end.length - 1)}.${end}` : stem.slice(0, FILE_NAME_LENGTH)
}
