import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { safeNext } from '../../components/account/safe-next'
import { SignIn } from '../../components/account/sign-in'
import { signInPage } from '../../server/queries/sign-in-page'
import type { Metadata } from 'next'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.signIn')
  return { title: t('title') }
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const [page, { next }] = await Promise.all([signInPage(), searchParams])
  if (page.needsSetup) redirect('/setup')
  return <SignIn page={page} next={safeNext(typeof next === 'string' ? next : undefined)} />
}
