import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install, node24 } from './install.mjs'
import { whenAskedToStop } from './parent.mjs'
import { complain } from './progress.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const OLDEST_NODE = 20

/**
 * Makes sure that the packages are there, then goes on under Node 24 with `script` of this folder, and ends as it ends.
 * This file and what it imports run on the Node of the machine with nothing installed.
 * @param {string} script
 */
export async function handOver(script) {
  try {
    refuseOldNode()
    await install(ROOT)
    process.exitCode = await run(node24(ROOT), join(ROOT, 'server/launch', script))
  } catch (error) {
    process.exitCode = complain(error)
  }
}

/**
 * @param {string} node
 * @param {string} script
 * @returns {Promise<number>}
 */
function run(node, script) {
  const bin = join(ROOT, 'node_modules/.bin')
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` }
  const child = spawn(node, [script, ...process.argv.slice(2)], { cwd: ROOT, env, stdio: 'inherit' })
  whenAskedToStop(() => child.kill('SIGTERM'))
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('exit', (code) => done(code ?? 1))
  })
}

function refuseOldNode() {
  if (Number.parseInt(process.versions.node) >= OLDEST_NODE) return
  throw Object.assign(
    new Error(`This is Node ${process.versions.node}; Fieldline needs Node ${OLDEST_NODE} or newer.`),
    {
      name: 'LaunchError',
      advice: 'Install the current LTS version of Node.js and start again.',
    },
  )
}
