import { configurePage, exampleEnv } from './configure.ts'
import { protocolPage } from './protocol/page.ts'

/** Every file that is written from the code: its path in the project, and how its text is made. */
export const DOCUMENTS: Record<string, () => string> = {
  'docs/configure.md': configurePage,
  'docs/protocol.md': protocolPage,
  '.env.example': exampleEnv,
}
