import { Prisma } from '../generated/prisma/client'

/** Runs a write; when it would give two rows the same unique value, `taken` is returned instead. */
export async function unlessTaken<T, U>(write: () => Promise<T>, taken: U): Promise<T | U> {
  try {
    return await write()
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return taken
    throw error
  }
}
