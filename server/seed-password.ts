import { hashPassword, isPassword } from './auth/passwords'
import { services } from './services'

/** Gives the demo people the password that is configured now, if it is not theirs already. */
export async function keepDemoPassword(): Promise<void> {
  const { db, env } = services()
  const wanted = env.FIELDLINE_DEMO_PASSWORD
  const somebody = wanted && (await db.person.findFirst({ where: { demo: true }, select: { passwordHash: true } }))
  if (!somebody || (await isPassword(wanted, somebody.passwordHash))) return
  await db.person.updateMany({ where: { demo: true }, data: { passwordHash: await hashPassword(wanted) } })
}
