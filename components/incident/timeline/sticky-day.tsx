import { DayLabel } from './day-label'

/** The day that the rows in sight belong to, while the line that says so is above them. Screen readers meet that line. */
export function StickyDay({ at }: { at: string }) {
  return (
    <div aria-hidden className="pointer-events-none absolute inset-x-0 top-2 z-strip flex justify-center">
      <span className="rounded-full border bg-canvas px-3.5 py-1 text-meta font-[650] text-ink-2 desk:px-2.5 desk:py-0.5">
        <DayLabel at={at} />
      </span>
    </div>
  )
}
