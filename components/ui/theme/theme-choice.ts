export const THEME_CHOICES = ['auto', 'daylight', 'night', 'sunlight', 'contrast-dark'] as const
export type ThemeChoice = (typeof THEME_CHOICES)[number]

export const THEME_COOKIE = 'fl-theme'

/** A choice from a cookie that anybody could have written. */
export function themeFrom(value: string | undefined): ThemeChoice {
  return THEME_CHOICES.find((choice) => choice === value) ?? 'auto'
}

/** A person's own density; without one the surface and the pointer decide. */
export const DENSITY_COOKIE = 'fl-density'
const DENSITIES = ['field', 'glove', 'desk'] as const
export type DensityChoice = (typeof DENSITIES)[number]

export function densityFrom(value: string | undefined): DensityChoice | undefined {
  return DENSITIES.find((density) => density === value)
}
