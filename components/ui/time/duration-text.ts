/** A span in whole seconds as a clock: `02:40`, `1:02:40` from an hour on, `–01:12` below zero. */
export function durationText(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds))
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(whole / 3600)
  const rest = `${two(Math.floor((whole % 3600) / 60))}:${two(whole % 60)}`
  return `${seconds < 0 ? '–' : ''}${hours > 0 ? `${hours}:` : ''}${rest}`
}
