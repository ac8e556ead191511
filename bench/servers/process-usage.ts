import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts CPU time in hundredths of a second. */
const TICKS_PER_SECOND = 100
const [PARENT, USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM] = [1, 11, 12, 13, 14]

/** CPU seconds of this process, all its threads together. */
export function processCpu(pid: number): number {
  const fields = statOf(pid)
  return seconds(fields, [USER, SYSTEM])
}

/** CPU seconds of this process, of its children, and of those it has seen end. */
export function familyCpu(pid: number): number {
  const own = seconds(statOf(pid), [USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM])
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .filter((fields) => fields[PARENT] === pid)
  return children.reduce((sum, fields) => sum + seconds(fields, [USER, SYSTEM]), own)
}

/** Bytes of memory this process holds now (RSS). */
export function processMemory(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1] ?? 0) * 1024
}

/** The numbers of /proc/PID/stat after the program's name, from the state on; none for a process that has just ended. */
function statOf(pid: number): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
  } catch {
    return []
  }
}

function seconds(fields: readonly number[], places: readonly number[]): number {
  return places.reduce((sum, place) => sum + (fields[place] ?? 0), 0) / TICKS_PER_SECOND
}
