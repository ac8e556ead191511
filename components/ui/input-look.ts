/** The frame every text control shares. */
export const inputLook =
  'block w-full min-h-input rounded-control border-edge border-line-strong bg-surface px-4 text-body text-ink desk:px-2.5 ' +
  'aria-invalid:border-red aria-invalid:ring-1 aria-invalid:ring-red disabled:bg-sunken disabled:text-ink-3 ' +
  'focus-visible:outline-offset-1'
