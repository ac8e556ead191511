import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { GuestDoor } from '../../components/guests/guest-door'
import { GUEST_ENDS } from '../../lib/guest-ends'
import { sessionCookie, signedInBy } from '../../server/auth/signed-in'
import { endedGuest } from '../../server/guests/ended-guest'
import type { Metadata } from 'next'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('guests.door')
  return { title: t('title') }
}

/** Where a guest's link leads. Whoever is a guest already goes to his room; whoever was one reads why he is out. */
export default async function GuestPage({ searchParams }: { searchParams: Promise<{ over?: string | string[] }> }) {
  const cookie = (await cookies()).get(sessionCookie())?.value
  const [actor, { over }] = await Promise.all([signedInBy(cookie), searchParams])
  const end = GUEST_ENDS.find((one) => one === over)
  if (actor?.guestOf && !end) redirect('/')
  const forgets = end !== undefined && !actor && (await endedGuest(cookie)) !== undefined
  return <GuestDoor over={end} forgets={forgets} signedInAs={actor?.guestOf ? undefined : actor?.name} />
}
