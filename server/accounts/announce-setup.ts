import { services } from '../services'
import { makeSetupToken, setupTokenHash } from './setup-token'

/**
 * While nobody has an account, prints a new code that makes one person the first admin: good for an hour and for one
 * use (AN7). It goes to the console of whoever started the server, never to the log.
 */
export async function announceSetup(print = (text: string) => void process.stdout.write(text)): Promise<void> {
  const { db, env } = services()
  if (await db.person.findFirst({ select: { id: true } })) return
  const token = makeSetupToken()
  await db.$executeRaw`
    INSERT INTO organisation (id, name, setup_token_hash, setup_expires_at)
    VALUES (1, '', ${setupTokenHash(token)}, now() + interval '1 hour')
    ON CONFLICT (id) DO UPDATE
      SET setup_token_hash = EXCLUDED.setup_token_hash, setup_expires_at = EXCLUDED.setup_expires_at`
  print(`
Fieldline is not set up yet. Open ${env.PUBLIC_URL}/setup and enter this code within an hour:

    ${token}

It works once. Restart the server for a new one.

`)
}
