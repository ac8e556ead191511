import { spawn, spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { freePort } from '../server/launch/free-port'
import { canRun, debianProgram } from '../server/testing/debian'
import { HOST, standsInFront, type Running } from './testing/in-front'

const program = debianProgram('nginx')
const openssl = debianProgram('openssl')
const runs = canRun('nginx.conf in front of two nodes', program.missing ? program : openssl)

describe.runIf(runs)('deploy/nginx.conf', () => standsInFront({ name: 'nginx', encodings: ['gzip'], start }))

/** The file as it is, with the ports, names and certificate of this test. */
async function start([first, second]: readonly [string, string], folder: string): Promise<Running> {
  const [https, http] = [await freePort(), await freePort()]
  const subject = ['-subj', `/CN=${HOST}`, '-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')]
  spawnSync(openssl.path ?? '', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...subject])
  const site = (await readFile('deploy/nginx.conf', 'utf8'))
    .replace('127.0.0.1:3001', first)
    .replace('127.0.0.1:3002', second)
    .replace(/^.*listen \[::\].*$/gm, '')
    .replace('listen 80;', `listen 127.0.0.1:${http};`)
    .replace('listen 443', `listen 127.0.0.1:${https}`)
    .replace('/etc/ssl/fieldline/fullchain.pem', join(folder, 'cert.pem'))
    .replace('/etc/ssl/fieldline/privkey.pem', join(folder, 'key.pem'))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  const main = `${user} pid ${folder}/pid; error_log ${folder}/error.log; events {} http { access_log off; ${temporary.join(' ')}\n${site}\n}`
  const path = join(folder, 'nginx.conf')
  await writeFile(path, main)
  const check = spawnSync(program.path ?? '', ['-t', '-c', path], { encoding: 'utf8' })
  expect(check).toMatchObject({ status: 0 })
  const child = spawn(program.path ?? '', ['-c', path, '-g', 'daemon off;'], { stdio: 'ignore' })
  return { child, https, http }
}
