import { createECDH } from 'node:crypto'
import { services } from '../services'

/** What pushes are signed with (VAPID), base64url. */
export type PushKeys = { publicKey: string; privateKey: string }

/** The installation's keys: from the environment, or made once and kept in the database for all nodes. */
export async function pushKeys(): Promise<PushKeys> {
  const given = services().env.VAPID_PRIVATE_KEY
  return pairOf(given ?? (await keptKey()))
}

async function keptKey(): Promise<string> {
  const { pool } = services()
  const kept = await pool.query<{ private_key: string }>('SELECT private_key FROM push_key')
  if (kept.rows[0]) return kept.rows[0].private_key
  await pool.query('INSERT INTO push_key (private_key) VALUES ($1) ON CONFLICT DO NOTHING', [freshKey()])
  return keptKey()
}

function freshKey(): string {
  const curve = createECDH('prime256v1')
  curve.generateKeys()
  const key = curve.getPrivateKey()
  return Buffer.concat([Buffer.alloc(32 - key.length), key]).toString('base64url')
}

function pairOf(privateKey: string): PushKeys {
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(Buffer.from(privateKey, 'base64url'))
  return { privateKey, publicKey: curve.getPublicKey('base64url', 'uncompressed') }
}
