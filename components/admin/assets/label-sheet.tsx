import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { AssetRow } from '../../../lib/admin-api'
import { assetPath } from '../../../lib/assets'
import { buttonLook } from '../../ui/button-look'
import { Empty } from '../../ui/empty'
import { QrPicture } from '../../ui/qr-picture'
import { PrintButton } from './print-button'

type LabelSheetProps = {
  assets: readonly Pick<AssetRow, 'id' | 'label' | 'name' | 'place'>[]
  /** Where people reach this installation, without a slash at the end. */
  origin: string
}

/** Labels to print on A4, three by eight; each code opens a new incident for its machine. */
export function LabelSheet({ assets, origin }: LabelSheetProps) {
  const t = useTranslations('admin.assets')
  return (
    <main data-theme="daylight" className="min-h-dvh bg-surface p-6 text-ink print:p-0">
      <header className="mb-6 flex flex-wrap items-center gap-3 print:hidden">
        <Link href="/admin/assets" className={buttonLook({})}>
          <ArrowLeft /> {t('title')}
        </Link>
        <h1 className="text-title">{t('labels', { count: assets.length })}</h1>
        {assets.length > 0 && <PrintButton />}
      </header>
      {assets.length === 0 ? (
        <Empty title={t('noMatch')} />
      ) : (
        <ul className="grid w-[190mm] grid-cols-3 gap-x-[2mm]">
          {assets.map((asset) => (
            <LabelPlate key={asset.id} asset={asset} url={origin + assetPath(asset.id)} />
          ))}
        </ul>
      )}
    </main>
  )
}

function LabelPlate({ asset: { label, name, place }, url }: { asset: LabelSheetProps['assets'][number]; url: string }) {
  return (
    <li className="flex h-[34mm] break-inside-avoid items-center gap-[2mm] overflow-hidden border border-dashed border-line p-[2mm]">
      <QrPicture text={url} label={`${label}: ${url}`} className="size-[28mm]" />
      <span className="min-w-0">
        <b className="block text-[5mm]/[6mm] break-words">{label}</b>
        <span className="block text-[3mm]/[3.6mm] break-words">{name}</span>
        <span className="block text-[3mm]/[3.6mm] break-words">{place}</span>
      </span>
    </li>
  )
}
