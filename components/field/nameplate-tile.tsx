import { initialsOf } from '../ui/avatar'

/** A quiet nameplate with an area's initials, where a photo of the machine will stand. */
export function NameplateTile({ name }: { name: string }) {
  return (
    <span
      aria-hidden
      className="relative grid size-16 flex-none place-items-center rounded-tile bg-sunken font-mono text-[1.25rem] font-bold tracking-[0.04em] text-ink-3 sm:size-19 sm:text-[1.375rem] md:size-14 md:text-[1.0625rem]"
    >
      <svg
        viewBox="0 0 76 76"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        className="absolute inset-0 opacity-55"
      >
        <path d="M10 12h48l8 8v44H18l-8-8z" strokeLinejoin="round" />
        <path d="M16 17.500h0M60 58.500h0" strokeWidth="3.500" strokeLinecap="round" />
        <path d="M20 54h24" strokeLinecap="round" opacity=".6" />
      </svg>
      <span className="relative -translate-y-px">{initialsOf(name)}</span>
    </span>
  )
}
