import { signOut } from '../../../server/auth/sign-out'
import { publicRoute } from '../../../server/http/json-route'

export const POST = publicRoute(({ request }) => signOut(request))
