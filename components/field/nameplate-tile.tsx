import { clsx } from 'clsx'

/** A quiet nameplate with the machine's label, or the area's initials where none is named or it is long. */
export function NameplateTile({ name, label = '' }: { name: string; label?: string | undefined }) {
  const labelled = label !== '' && label.length <= 5
  return (
    <span
      aria-hidden
      className="relative grid size-14 flex-none place-items-center rounded-tile bg-sunken font-mono text-[1.0625rem] font-bold tracking-[0.04em] text-ink-3 max-[22rem]:hidden sm:size-19 sm:text-[1.375rem] md:size-14 md:text-[1.0625rem]"
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
      <span className={clsx('relative -translate-y-px', labelled && 'text-[0.7em] tracking-normal')}>
        {labelled ? label : markOf(name)}
      </span>
    </span>
  )
}

/** Two letters to know an area by: "Pumps and hydraulics" is PH, "Conveyors" CO. */
function markOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = words.length > 1 ? [words[0]?.[0], words.at(-1)?.[0]] : [words[0]?.slice(0, 2)]
  return letters.join('').toLocaleUpperCase()
}
