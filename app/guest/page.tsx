import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { GUEST_ENDS } from '../../components/guests/guest-ends'
import { GuestDoor } from '../../components/guests/guest-door'
import { sessionCookie, signedInBy } from '../../server/auth/signed-in'
import type { Metadata } from 'next'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('guests.door')
  return { title: t('title') }
}

/** Where a guest's link leads. Whoever is a guest already goes to his room. */
export default async function GuestPage({ searchParams }: { searchParams: Promise<{ over?: string | string[] }> }) {
  const [actor, { over }] = await Promise.all([signedInBy((await cookies()).get(sessionCookie())?.value), searchParams])
  const end = GUEST_ENDS.find((one) => one === over)
  if (actor?.guestOf && !end) redirect('/')
  return <GuestDoor over={end} signedInAs={actor?.guestOf ? undefined : actor?.name} />
}
