import type { Asset } from '../../lib/assets'
import type { Situation } from '../../lib/incident/situation'

/** What somebody has written of an incident that is not sent yet; `assetId` is empty while no machine is named. */
export type Draft = { areaId: string; title: string; description: string; assetId: string } & Situation

export const EMPTY_DRAFT: Draft = { areaId: '', title: '', description: '', assetId: '' }

/** Under which key a draft is kept: one for oneself, one for what is raised for others. */
export type DraftKey = 'new' | 'new-for-others'

/** Whether what is kept under this key is an incident; all else there is words for a room. */
export function isDraftKey(key: string): key is DraftKey {
  return key === 'new' || key === 'new-for-others'
}

/** A word, a tap or a machine is enough. */
export function isWritten({ title, description, assetId, machine, people }: Draft): boolean {
  return Boolean(assetId || machine || people) || title.trim() !== '' || description.trim() !== ''
}

/** What choosing this machine changes of a draft; the title begins with its label until somebody writes another. */
export function withAsset(
  draft: Draft,
  asset: Pick<Asset, 'id' | 'areaId' | 'label'> | undefined,
  before = '',
): Partial<Draft> {
  const untouched = !draft.title.trim() || draft.title.trim() === titleStart(before).trim()
  return {
    assetId: asset?.id ?? '',
    ...(asset && { areaId: asset.areaId }),
    ...(untouched && { title: asset ? titleStart(asset.label) : '' }),
  }
}

/** The title to send: a mere beginning is none, since every screen puts the label before what is untitled. */
export function titleToSend({ title }: Draft): string {
  return title.trim().endsWith('·') ? '' : title.trim()
}

function titleStart(label: string): string {
  return label && `${label} · `
}

/** Puts a text that came back into a draft, behind what was written there in the meantime. */
export function withText(kept: Draft, back: Draft): Draft {
  if (!isWritten(kept)) return back
  const texts = [kept.description, back.title, back.description]
  const assetId = kept.assetId || back.assetId
  const said = { machine: kept.machine ?? back.machine, people: kept.people ?? back.people }
  return { ...kept, ...said, assetId, description: texts.filter((text) => text.trim()).join('\n\n') }
}

/** What the taps said, as it is sent; undefined where nothing was tapped. */
export function situationToSend({ machine, people }: Situation): Situation | undefined {
  return machine || people ? { ...(machine && { machine }), ...(people && { people }) } : undefined
}

/** The text a draft is kept as; empty when there is nothing to keep. */
export function draftText(draft: Draft): string {
  return isWritten(draft) || draft.areaId ? JSON.stringify(draft) : ''
}

/** The draft in a kept text, whatever an older version left there. */
export function draftFrom(kept: string | undefined): Draft {
  try {
    const read = JSON.parse(kept || '{}') as Partial<Record<keyof Draft, unknown>>
    const text = (value: unknown) => (typeof value === 'string' ? value : '')
    const { machine, people } = read
    return {
      ...{ areaId: text(read.areaId), assetId: text(read.assetId) },
      ...{ title: text(read.title), description: text(read.description) },
      ...((machine === 'runs' || machine === 'stands') && { machine }),
      ...((people === 'safe' || people === 'hurt') && { people }),
    }
  } catch {
    return EMPTY_DRAFT
  }
}
