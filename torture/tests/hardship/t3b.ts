import { Client } from 'pg'
import { outcome, type Test } from '../../run'
import { inWorld, type World } from '../../world/world'

const SETTINGS = ['fsync', 'full_page_writes', 'synchronous_commit'] as const

/** A database that may lose what it confirmed: kill -9 could not show it, so the app must refuse to start on it. */
export const t3b: Test = {
  ids: ['T3b'],
  waits: true,
  run: async ({ root }) =>
    inWorld(root, { start: false }, async (world) => {
      let refused = 0
      for (const setting of SETTINGS) if (await refuses(world, setting)) refused += 1
      return [
        outcome('T3b', { refused: `${refused}/${SETTINGS.length}` }, [
          [refused === SETTINGS.length, 'a weak setting was accepted'],
        ]),
      ]
    }),
}

async function refuses({ cluster, nodes }: World, setting: (typeof SETTINGS)[number]): Promise<boolean> {
  await change(cluster.adminUrl, `alter system set ${setting} = off`)
  const words = await nodes[0]?.start().then(
    () => '',
    (error: unknown) => String(error),
  )
  await nodes[0]?.stop()
  await change(cluster.adminUrl, `alter system reset ${setting}`)
  return words?.includes(`${setting} = off`) ?? false
}

async function change(connectionString: string, sql: string): Promise<void> {
  const client = new Client({ connectionString })
  await client.connect()
  await client.query(sql)
  await client.query('select pg_reload_conf(), pg_sleep(0.2)')
  await client.end()
}
