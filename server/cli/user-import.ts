import { writeFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { addPerson } from '../accounts/add-person'
import { afterChange } from '../accounts/after-change'
import { chosenPassword } from '../accounts/chosen-password'
import { LaunchError } from '../launch/launch-error'
import { services } from '../services'
import { print } from './print'
import { readFileOrSay } from './read-file'
import { pathFrom, withServices } from './settings'
import { readRow, type ImportedPerson } from './user-row'

type Options = { dryRun?: true; passwords?: string }

/**
 * Makes an account for every row of a CSV file. Rows whose e-mail address has an account already are left alone, so
 * running it again is harmless; a single wrong row, and nothing is done.
 */
export async function importUsers(file: string, { dryRun, passwords }: Options): Promise<void> {
  if (!dryRun && !passwords) {
    throw new LaunchError('The made-up passwords need a place.', 'Give --passwords FILE, or --dry-run to only look.')
  }
  const rows = await readRows(pathFrom(file))
  await withServices(async () => {
    const { people, problems, known } = await sorted(rows)
    for (const problem of problems) print(`✗ ${problem}`)
    for (const email of known) print(`· ${email} has an account already`)
    for (const { email, roles } of people) print(`+ ${email} (${roles.join(', ')})`)
    const counts = `${people.length} new, ${known.length} known, ${problems.length} wrong`
    if (problems.length > 0)
      throw new LaunchError(`Nothing was imported: ${counts}.`, 'Mend these rows, then run it again.')
    if (passwords && !dryRun) await make(people, pathFrom(passwords))
    print(dryRun ? `Nothing was changed. It would be: ${counts}.` : `Imported: ${counts}.`)
  })
}

async function readRows(path: string): Promise<Record<string, string>[]> {
  const text = await readFileOrSay(path)
  try {
    return parse(text, {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      skip_empty_lines: true,
      trim: true,
    })
  } catch (error) {
    throw new LaunchError(`${path} is no CSV file: ${(error as Error).message}`, 'Save it as CSV with a header row.')
  }
}

async function sorted(rows: readonly Record<string, string>[]) {
  const { db } = services()
  const areas = new Map((await db.area.findMany()).map(({ nameKey, id }) => [nameKey, id]))
  const taken = new Set((await db.person.findMany({ select: { email: true } })).map(({ email }) => email ?? ''))
  const [people, problems, known]: [ImportedPerson[], string[], string[]] = [[], [], []]
  const seen = new Set<string>()
  for (const [index, row] of rows.entries()) {
    const read = readRow(row, areas)
    if ('problem' in read) problems.push(`row ${index + 2}: ${read.problem}`)
    else if (seen.has(read.email)) problems.push(`row ${index + 2}: ${read.email} stands in the file twice`)
    else if (taken.has(read.email)) known.push(read.email)
    else people.push(read)
    if (!('problem' in read)) seen.add(read.email)
  }
  return { people, problems, known }
}

/** Every password is on disk, readable by this account alone, before its account exists. */
async function make(people: readonly ImportedPerson[], passwordFile: string): Promise<void> {
  await writeFile(passwordFile, 'email,password\n', { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
    const code = (error as NodeJS.ErrnoException).code
    throw new LaunchError(`${passwordFile} cannot be made (${code}).`, 'Name a file that does not exist yet.')
  })
  for (const person of people) {
    const secret = await chosenPassword(undefined, [])
    if (!secret.ok) throw new Error(secret.code)
    await writeFile(passwordFile, `${person.email},${secret.shown}\n`, { flag: 'a' })
    const done = await addPerson(undefined, person, secret.hash)
    if (done.ok) await afterChange(done.id, person.areaIds)
  }
}
