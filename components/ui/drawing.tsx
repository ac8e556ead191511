const DRAWINGS = {
  plate: (
    <>
      <path d="M8 18h132l12 12v60H20L8 78z" />
      <path d="M16 26h120.500l7.500 7.500V82H23.500L16 74.500z" opacity=".45" />
      <path d="M34 44h44M34 60h80" opacity=".6" />
      <rect x="122" y="40" width="7" height="26" rx="2" />
    </>
  ),
  valve: (
    <>
      <path d="M4 66h34M122 66h34M4 94h34M122 94h34M38 58v44M122 58v44" />
      <path d="M38 62l42 18 42-18M38 98l42-18 42 18" />
      <path d="M80 80V40M60 40h40" />
      <ellipse cx="80" cy="28" rx="34" ry="9" />
      <path d="M80 19v18M52 24l56 8M108 24l-56 8" opacity=".45" />
    </>
  ),
  gauge: (
    <>
      <circle cx="80" cy="56" r="46" />
      <circle cx="80" cy="56" r="37" opacity=".45" />
      <path d="M80 56l-20 16M54 82l4-4M48 56h6M80 24v6M112 56h-6M106 82l-4-4M57 33l4 4M103 33l-4 4" />
      <circle cx="80" cy="56" r="4" />
      <path d="M70 101v9h20v-9" />
    </>
  ),
  plug: (
    <>
      <path d="M4 56h30M34 40h18a8 8 0 0 1 8 8v16a8 8 0 0 1-8 8H34z" />
      <path d="M60 49h14M60 63h14" />
      <path d="M156 56h-30M126 36h-22a10 10 0 0 0-10 10v20a10 10 0 0 0 10 10h22z" />
      <path d="M94 49h10M94 63h10M116 36v40" opacity=".45" />
      <path d="M84 24v10M84 78v10M74 27l4 8M94 27l-4 8M74 85l4-8M94 85l-4-8" opacity=".45" />
    </>
  ),
} as const

export type DrawingProps = { name: keyof typeof DRAWINGS }

/** A single-weight line drawing of equipment: a nameplate, a valve, a gauge, a parted plug. */
export function Drawing({ name }: DrawingProps) {
  return (
    <svg viewBox="0 0 160 112" aria-hidden className="h-28 w-40 text-ink-3 rtl:-scale-x-100">
      <g fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinejoin="round" strokeLinecap="round">
        {DRAWINGS[name]}
      </g>
    </svg>
  )
}
