/** The parts of package-lock.json and floors.json that are compared. */
export type Lock = { name: string; version: string; packages: Record<string, Locked> }
type Locked = {
  version?: string
  integrity?: string
  resolved?: string
  license?: string
  hasInstallScript?: boolean
  link?: boolean
}
export type Rules = {
  floors: Record<string, { floor: string; why: string }>
  installScripts: Record<string, string>
  licences: readonly string[]
  licencesUnsaid: Record<string, string>
}

/** What is wrong with the locked packages, a sentence each; empty when nothing is (SC5). */
export function faultsOf({ packages }: Lock, rules: Rules): string[] {
  return Object.entries(packages).flatMap(([path, locked]) =>
    path === '' || locked.link ? [] : faultsOfOne(path.slice(path.lastIndexOf('node_modules/') + 13), locked, rules),
  )
}

function faultsOfOne(
  name: string,
  locked: Locked,
  { floors, installScripts, licences, licencesUnsaid }: Rules,
): string[] {
  const { version = '', integrity, resolved, license, hasInstallScript } = locked
  const floor = floors[name]?.floor
  const allowed = Object.keys(installScripts).some((pattern) => fits(name, pattern))
  const unknown = licensesOf(license ?? '').filter((one) => !licences.includes(one))
  return [
    ...(floor && isOlder(version, floor) ? [`${name} ${version} is below its floor ${floor}`] : []),
    ...(integrity ? [] : [`${name} ${version} has no integrity hash`]),
    ...(resolved && !resolved.startsWith('https://') ? [`${name} comes from ${resolved}`] : []),
    ...(hasInstallScript && !allowed ? [`${name} has an install script that nobody looked at`] : []),
    ...(license || licencesUnsaid[name] ? [] : [`${name} does not say its licence`]),
    ...unknown.map((one) => `${name} has the licence ${one}, which nobody looked at`),
  ]
}

/** By the precedence of Semantic Versioning: a pre-release comes before its release, and what stands after `+` does not count. */
export function isOlder(version: string, floor: string): boolean {
  const [[own, ownPre], [other, otherPre]] = [partsOf(version), partsOf(floor)]
  const byNumbers = compared(own, other)
  if (byNumbers !== 0) return byNumbers < 0
  if (ownPre.length === 0 || otherPre.length === 0) return ownPre.length > otherPre.length
  return compared(ownPre, otherPre) < 0
}

function partsOf(version: string): [numbers: string[], preRelease: string[]] {
  const [, numbers = '', preRelease = ''] = /^([^-+]*)(?:-([^+]*))?/.exec(version) ?? []
  return [numbers.split('.'), preRelease.split('.').filter(Boolean)]
}

/** Part by part; where one is the beginning of the other, that one comes first. */
function compared(some: readonly string[], others: readonly string[]): number {
  for (const [at, other] of others.entries()) {
    const one = some[at]
    if (one === undefined) return -1
    const byPart = comparedPart(one, other)
    if (byPart !== 0) return byPart
  }
  return some.length - others.length
}

function comparedPart(one: string, other: string): number {
  const [isNumber, isOtherNumber] = [/^\d+$/.test(one), /^\d+$/.test(other)]
  if (isNumber && isOtherNumber) return Number(one) - Number(other)
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1
  return one < other ? -1 : one > other ? 1 : 0
}

function fits(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}

/** The licences of an SPDX expression; of those joined by OR, ours is the first. */
function licensesOf(expression: string): string[] {
  const [ours = ''] = expression.replace(/[()]/g, '').split(/ OR /i)
  return ours.split(/ AND /i).filter(Boolean)
}
