import type { useFormatter } from 'next-intl'

/** A size as people read it: "12 kB", "1.4 MB". */
export function bytesText(format: ReturnType<typeof useFormatter>, bytes: number): string {
  const inKilobytes = bytes < 999_500
  return format.number(bytes / (inKilobytes ? 1_000 : 1_000_000), {
    ...{ style: 'unit', unit: inKilobytes ? 'kilobyte' : 'megabyte', unitDisplay: 'short' },
    maximumFractionDigits: bytes < 10_000 || !inKilobytes ? 1 : 0,
  })
}
