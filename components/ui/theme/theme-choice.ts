export const THEME_CHOICES = ['auto', 'daylight', 'night', 'sunlight', 'contrast-dark'] as const
export type ThemeChoice = (typeof THEME_CHOICES)[number]

export const THEME_COOKIE = 'fl-theme'

/** A choice from a cookie that anybody could have written. */
export function themeFrom(value: string | undefined): ThemeChoice {
  return THEME_CHOICES.find((choice) => choice === value) ?? 'auto'
}

/** A person's own density; without one the surface and the pointer decide. */
export const DENSITY_COOKIE = 'fl-density'
export type DensityChoice = 'field' | 'desk'

export function densityFrom(value: string | undefined): DensityChoice | undefined {
  return value === 'field' || value === 'desk' ? value : undefined
}
