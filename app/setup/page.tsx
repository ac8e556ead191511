import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { Setup } from '../../components/account/setup'
import { version } from '../../package.json'
import { signInPage } from '../../server/queries/sign-in-page'
import type { Metadata } from 'next'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.setup')
  return { title: t('title') }
}

export default async function SetupPage() {
  const { needsSetup } = await signInPage()
  if (!needsSetup) redirect('/sign-in')
  return <Setup version={version} />
}
