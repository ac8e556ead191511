/** A wait of about `ms`, half of it to one and a half times, so that devices that fail together do not come back together. */
export function around(ms: number, random: () => number = chance): number {
  return ms * (0.5 + random())
}

function chance(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1))
  return drawn / 2 ** 32
}
