/** A number in a circle, for unread and new. `label` says what is counted, for example "2 new". */
export function Count({ children, label }: { children: number; label: string }) {
  return (
    <span className="inline-grid h-6.5 min-w-6.5 flex-none place-items-center rounded-full bg-action px-1.5 text-[0.9375rem] leading-none font-bold text-action-ink tabular-nums forced-colors:border desk:h-5 desk:min-w-5 desk:px-1 desk:text-[0.75rem]">
      <span aria-hidden>{children > 99 ? '99+' : children}</span>
      <span className="quiet-until-focus">{label}</span>
    </span>
  )
}
