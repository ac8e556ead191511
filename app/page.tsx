import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { SURFACE_COOKIE, SURFACE_HOME, surfaceFor } from '../components/shell/surface'
import { requireActor } from '../server/auth/actor'

/** Everybody's starting point: the surface this device showed last, as far as the person's roles reach. */
export default async function StartPage() {
  const { roles } = await requireActor()
  redirect(SURFACE_HOME[surfaceFor(roles, (await cookies()).get(SURFACE_COOKIE)?.value)])
}
