export { csrfRoute as GET, signInRoute as POST } from '../../../../server/auth/sign-in-route'
