import type { Situation } from './incident/situation'
import type { Outcome, Status } from './incident/status'

/** The most characters of each part of a machine's record. */
export const ASSET_LENGTHS = { label: 40, name: 80, place: 80, serial: 60 } as const

/** What an incident says of its machine: as it was called when it was named. */
export type AssetName = { id: string; label: string; name: string }

/** A machine, or a place, of an area. `label` is what its plate says; no two of an area say the same. */
export type Asset = AssetName & { areaId: string; place: string; serial: string }

/** The machines of one area that are in use, by label. `version` grows with every change of any of them. */
export type AssetList = { areaId: string; version: number; assets: readonly Asset[] }

/** One incident of a machine, as everybody of its area may know it. Times are ISO 8601. */
export type AssetIncident = {
  id: string
  number: number
  title: string
  /** Absent from what a device kept before it was known. */
  situation?: Situation | null
  status: Status
  outcome: Outcome | null
  createdAt: string
  lastActivityAt: string
  creatorName: string
  ownerName: string | null
  /** The reader may open its room, or ask there to join. */
  mayOpen: boolean
}

/** A list as a device keeps it: with the last incidents, by machine, of those whose it has seen. */
export type KeptAssets = AssetList & { past?: Readonly<Record<string, readonly AssetIncident[]>> }

/** How many incidents of a machine are shown. */
export const PAST_INCIDENTS = 5

/** What two labels of an area must not share. */
export function labelKey(label: string): string {
  return label.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** The path that a machine's label leads to. */
export function assetPath(assetId: string): string {
  return `/new?asset=${assetId}`
}

/** What a scanned code names: the `asset` of one of our addresses, whatever host it has, else its own text. */
export function scanned(code: string): string {
  const text = code.trim()
  if (!URL.canParse(text)) return text
  const { pathname, searchParams } = new URL(text)
  return (pathname === '/new' && searchParams.get('asset')) || text
}

/** The machines that a scanned or typed name means: by id, else by label, else by serial number. */
export function assetsNamed(assets: readonly Asset[], name: string): readonly Asset[] {
  const key = labelKey(name)
  if (!key) return []
  const found = [
    ({ id }: Asset) => id === name.toLowerCase(),
    ({ label }: Asset) => labelKey(label) === key,
    ({ serial }: Asset) => labelKey(serial) === key,
  ].map((means) => assets.filter(means))
  return found.find((named) => named.length > 0) ?? []
}

/** What an incident keeps of its machine. */
export function assetName({ id, label, name }: AssetName): AssetName {
  return { id, label, name }
}
