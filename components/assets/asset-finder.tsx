'use client'
import { QrCode } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { assetsNamed, scanned, type Asset } from '../../lib/assets'
import { Button } from '../ui/button'
import { Choice, Choices } from '../ui/choices'
import { Field } from '../ui/field'
import { TextInput } from '../ui/text-input'
import { AssetText } from './asset-text'
import { LazyScanner } from './lazy-scanner'
import { matchingAssets } from './matching-assets'
import { UnknownLabel } from './unknown-label'

const MOST = 8

type AssetFinderProps = {
  /** Undefined while the list is on its way. */
  assets: readonly Asset[] | undefined
  /** What was scanned or followed and is in no list. */
  unknown?: string | undefined
  onFound: (asset: Asset) => void
}

/** Finds a machine by its label, name or place in the list on this device, or by its code. */
export function AssetFinder({ assets, unknown, onFound }: AssetFinderProps) {
  const t = useTranslations('assets.find')
  const [search, setSearch] = useState('')
  /** What was scanned or followed last, unless something is searched for since. */
  const [code, setCode] = useState(unknown)
  const [scanning, setScanning] = useState(false)
  const named = code === undefined ? [] : assetsNamed(assets ?? [], code)
  const only = named.length === 1 ? named[0] : undefined
  const take = useEffectEvent(onFound)
  // A camera may be quicker than the list.
  useEffect(() => {
    if (only) take(only)
  }, [only])
  const found = named.length > 1 ? named : matchingAssets(assets ?? [], search, MOST)

  return (
    <div className="grid gap-3 glove:gap-4">
      {assets && code !== undefined && named.length === 0 && <UnknownLabel code={code} />}
      <Field label={t('label')} hint={assets ? undefined : t('loading')}>
        <TextInput
          type="search"
          autoComplete="off"
          placeholder={t('placeholder')}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value)
            setCode(undefined)
          }}
        />
      </Field>
      <Button icon={<QrCode />} className="justify-self-start" onClick={() => setScanning(true)}>
        {t('scan')}
      </Button>
      {found.length > 0 && (
        <Choices label={t('found')}>
          {found.map((asset) => (
            <Choice key={asset.id} name={<AssetText asset={asset} />} onClick={() => onFound(asset)} />
          ))}
        </Choices>
      )}
      {assets && found.length === 0 && <p className="text-body text-ink-2">{t('none')}</p>}
      {scanning && (
        <LazyScanner
          onCode={(text) => {
            setScanning(false)
            setCode(scanned(text))
          }}
          onClose={() => setScanning(false)}
        />
      )}
    </div>
  )
}
