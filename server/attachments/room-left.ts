import { services } from '../services'

/** Whether so many more bytes would take what must stay free for the database and everything else (UP5). */
export async function isFull(bytes: number): Promise<boolean> {
  const { free, keep } = await services().files.room()
  return free - bytes < keep
}
