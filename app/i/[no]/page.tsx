import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { roomAddress, SURFACE_COOKIE, surfaceFor } from '../../../components/shell/surface'
import { requireActor } from '../../../server/auth/actor'

type Props = { params: Promise<{ no: string }> }

/** The short link of mails and labels: the room on the surface this person works on. The browser keeps its `#m-…`. */
export default async function ShortLinkPage({ params }: Props) {
  const { roles } = await requireActor()
  const surface = surfaceFor(roles, (await cookies()).get(SURFACE_COOKIE)?.value)
  redirect(roomAddress(surface, encodeURIComponent((await params).no)))
}
