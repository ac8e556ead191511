import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

/** The classes of the largest control of a technician screen; for one link or button around a BigActionLabel. */
export const bigActionLook =
  'key grid min-h-24 w-full grid-cols-[auto_1fr_auto] items-center gap-5 rounded-sheet px-6 max-sm:gap-3.5 max-sm:px-4 text-start text-action-ink ' +
  '[--fill:var(--action)] [--key:5px] hover:[--fill:var(--action-hover)] max-sm:min-h-16'

type BigActionLabelProps = { icon: ReactNode; title: ReactNode; text?: ReactNode }

/** Icon, words and a chevron of the big action. */
export function BigActionLabel({ icon, title, text }: BigActionLabelProps) {
  return (
    <>
      <span className="[&>svg]:size-10 max-sm:[&>svg]:size-8">{icon}</span>
      <span className="min-w-0 py-2">
        <span className="block text-[1.5rem]/7.5 font-[740] tracking-[-0.01em] max-sm:text-[1.25rem]/6">{title}</span>
        {text && <span className="block text-[1.0625rem]/5.5 font-[450] max-sm:text-[0.9375rem]/5">{text}</span>}
      </span>
      <ChevronRight className="size-7 opacity-80 rtl:-scale-x-100" />
    </>
  )
}
