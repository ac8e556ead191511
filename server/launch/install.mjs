import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { step } from './progress.mjs'

const NEEDED_MB = 1500

/**
 * Installs the locked packages where they are missing or others, without running their install scripts; the one script
 * that is needed brings Node 24.
 * @param {string} root
 */
export async function install(root) {
  if (!isInstalled(root)) {
    await refuseFullDisk(root)
    await step('Installing packages', () => npm(root, ['ci', '--include=dev', '--ignore-scripts']))
  }
  if (!existsSync(node24(root))) {
    await step('Installing Node 24', () => npm(root, ['rebuild', 'node', '--ignore-scripts=false']))
  }
}

/** @param {string} root */
export const node24 = (root) => join(root, 'node_modules/node/bin/node')

/**
 * npm notes what it installed when it is done; that must be what the lock asks for, but for other platforms' packages.
 * @param {string} root
 */
export function isInstalled(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const found = packagesOf(join(root, 'node_modules/.package-lock.json'))
  const names = new Set([...Object.keys(wanted), ...Object.keys(found)])
  names.delete('')
  return [...names].every((name) => {
    if (!found[name]) return wanted[name].optional === true
    return found[name].version === wanted[name]?.version && found[name].integrity === wanted[name]?.integrity
  })
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>}
 */
function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {}
}

/** @param {string} root */
async function refuseFullDisk(root) {
  const { bavail, bsize } = await statfs(root)
  const free = Math.floor((bavail * bsize) / 1e6)
  if (free < NEEDED_MB) throw launchError(`The disk has only ${free} MB left.`, `Free ${NEEDED_MB} MB and start again.`)
}

/**
 * @param {string} root
 * @param {string[]} args
 * @returns {Promise<void>}
 */
function npm(root, args) {
  const own = process.env.npm_execpath
  // The Node that runs this is gone when it was the project's own and its packages were just replaced.
  const sameNode = own?.endsWith('npm-cli.js') && existsSync(process.execPath)
  const [file, first] = sameNode ? [process.execPath, [own]] : ['npm', []]
  const child = spawn(file, [...first, ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  return new Promise((done, fail) => {
    child.on('error', () => fail(launchError('npm cannot be found.', 'Install Node.js 20 or newer together with npm.')))
    child.on('close', (code) => {
      if (code === 0) done()
      else
        fail(
          launchError(`npm ${args[0]} failed:\n${output.trim().split('\n').slice(-15).join('\n')}`, adviceFor(output)),
        )
    })
  })
}

/** @param {string} output */
function adviceFor(output) {
  if (/ENOSPC/.test(output)) return 'The disk is full. Free some space and start again.'
  if (/EACCES|EPERM|EROFS/.test(output)) return 'The project folder must be writable for the account you use.'
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|network/i.test(output)) {
    return 'The package registry cannot be reached. Check the network, or the registry and proxy of npm (npm config list).'
  }
  return 'If the output above does not help, delete node_modules and start again.'
}

/**
 * @param {string} message
 * @param {string} advice
 */
function launchError(message, advice) {
  return Object.assign(new Error(message), { name: 'LaunchError', advice })
}
