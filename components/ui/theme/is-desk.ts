'use client'

/** Whether the page shows at desk density now, by the same rule as density.css; for what keys do, never for looks. */
export function isDesk(): boolean {
  const chosen = document.documentElement.dataset.density
  if (chosen) return chosen === 'desk'
  return document.querySelector('[data-density="desk"]') !== null && !matchMedia('(pointer: coarse)').matches
}
