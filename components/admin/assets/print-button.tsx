'use client'

import { Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../../ui/button'

/** Opens the browser's own print dialog. */
export function PrintButton() {
  const t = useTranslations('admin.assets')
  return (
    <Button variant="primary" icon={<Printer />} onClick={() => window.print()}>
      {t('printNow')}
    </Button>
  )
}
