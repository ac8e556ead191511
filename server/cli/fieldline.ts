import { Command } from 'commander'
import { complain } from '../launch/progress.mjs'
import { createAdmin } from './admin-create'
import { importAssets } from './asset-import'
import { backUp, restore, verify } from './backup'
import { doctor } from './doctor'
import { migrateStatus, migrateUp } from './migrations'
import { supportPacket } from './support-packet'
import { importUsers } from './user-import'

/** EX_USAGE: the command was called wrongly. */
const EXIT_USAGE = 64

const program = new Command('fieldline')
  .description('Looks after a Fieldline installation. It reads the settings that the server reads.')
  .showHelpAfterError()
  .addHelpText(
    'after',
    '\nExit codes: 0 done · 1 it failed, or a check found a problem · 64 called wrongly · 78 the configuration is wrong',
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : EXIT_USAGE))

program
  .command('doctor')
  .description('checks configuration, database, Redis, storage and accounts')
  .action(() => doctor())

const admin = program.command('admin').description('accounts of last resort')
admin
  .command('create')
  .description(
    'makes somebody an active admin with a new password: a new account, or the one that has this e-mail address',
  )
  .requiredOption('--email <address>')
  .option('--name <name>', 'needed for a new account')
  .action((options: { email: string; name?: string }) => createAdmin(options))

const user = program.command('user').description('many people at once')
user
  .command('import')
  .description('makes accounts from a CSV file with the columns name, email, roles, areas, title, locale')
  .argument('<file>')
  .option('--dry-run', 'only says what would be done')
  .option('--passwords <file>', 'where the made-up passwords are written; needed unless it is a dry run')
  .action((file: string, options: { dryRun?: true; passwords?: string }) => importUsers(file, options))

const asset = program.command('asset').description('machines of the areas')
asset
  .command('import')
  .description('adds and changes machines from a CSV file with the columns label, name, place, serial, area')
  .argument('<file>')
  .option('--dry-run', 'only says what would be done')
  .option('--area <name>', 'the area of rows that name none')
  .action((file: string, options: { dryRun?: true; area?: string }) => importAssets(file, options))

const migrate = program.command('migrate').description("the database's schema")
migrate
  .command('status')
  .description('says which migrations are applied; exits with 1 when some are not')
  .action(() => migrateStatus())
migrate
  .command('up')
  .description('applies those that are missing')
  .action(() => migrateUp())

const backup = program.command('backup').description('everything that is stored, in a folder')
backup
  .command('create')
  .description('writes one consistent moment of database and files into a new folder, while Fieldline runs')
  .argument('<folder>')
  .action((folder: string) => backUp(folder))
backup
  .command('verify')
  .description('checks that a backup is whole')
  .argument('<folder>')
  .action((folder: string) => verify(folder))
backup
  .command('restore')
  .description('puts a backup into the empty database of DATABASE_URL and the empty files folder, and compares')
  .argument('<folder>')
  .action((folder: string) => restore(folder))

program
  .command('support-packet')
  .description('writes what helps to find a fault, without secrets and without what people wrote')
  .argument('<file>')
  .action((file: string) => supportPacket(file))

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = complain(error)
}
