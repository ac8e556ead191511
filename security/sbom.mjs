import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The software bill of materials (CycloneDX 1.6) of what is shipped, from package-lock.json alone. npm's own leaves out
 * packages that a development tool needs too, such as React.
 * @param {{ name: string, version: string, packages: Record<string, any> }} lock
 */
export function sbomOf({ name, version, packages }) {
  const shipped = Object.entries(packages).filter(([path, { dev, devOptional }]) => path && !dev && !devOptional)
  const components = shipped.map(([path, locked]) => {
    const own = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const purl = `pkg:npm/${own.replace('@', '%40')}@${locked.version}`
    return {
      ...{ type: 'library', 'bom-ref': path, name: own, version: locked.version, purl },
      scope: locked.optional ? 'optional' : 'required',
      hashes: [{ alg: 'SHA-512', content: hex(locked.integrity) }],
      ...(locked.license && { licenses: [{ expression: locked.license }] }),
    }
  })
  const application = { type: 'application', 'bom-ref': name, name, version }
  return { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata: { component: application }, components }
}

/** @param {string} integrity */
function hex(integrity) {
  return Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))
  process.stdout.write(`${JSON.stringify(sbomOf(lock), null, 2)}\n`)
}
