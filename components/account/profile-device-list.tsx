'use client'

import { Monitor, Smartphone, Tablet } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Device } from '../../lib/admin-api'
import { LastActive } from '../admin/last-active'
import { Button } from '../ui/button'

const ICONS = { computer: Monitor, tablet: Tablet, phone: Smartphone }

type ProfileDeviceListProps = {
  devices: readonly Device[]
  /** The one being signed out. */
  ending: string | undefined
  onEnd: (id: string) => void
}

/** Signed-in devices: browser and system, where, when last seen, and the way to end each but the one that looks on. */
export function ProfileDeviceList({ devices, ending, onEnd }: ProfileDeviceListProps) {
  const t = useTranslations('admin.devices')
  return (
    <ul className="grid gap-1 empty:hidden glove:gap-4">
      {devices.map((device) => {
        const Icon = ICONS[device.kind]
        const name = nameOf(device) || t(`kind.${device.kind}`)
        return (
          <li key={device.id} className="flex min-h-control items-center gap-3 text-label font-normal">
            <Icon className="text-ink-2" />
            <span className="min-w-0 flex-1">
              <b className="block truncate">{name}</b>
              <small className="block truncate text-meta text-ink-3">
                <LastActive at={device.lastSeenAt} />
                {device.address && (
                  <>
                    {' '}
                    · <bdi dir="ltr">{device.address}</bdi>
                  </>
                )}
              </small>
            </span>
            {device.current ? (
              <span className="text-meta font-semibold text-green-text">{t('this')}</span>
            ) : (
              <Button
                variant="quiet"
                size="small"
                aria-label={t('endNamed', { device: name })}
                busy={ending === device.id}
                onClick={() => onEnd(device.id)}
              >
                {t('end')}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function nameOf({ browser, system }: Device): string {
  return [browser, system].filter(Boolean).join(', ')
}
