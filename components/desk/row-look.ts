/** The desk shows many rows at once: on touch screens they stay as low as gloves allow. */
export const ROW = 'sm:min-h-22! sm:py-3! sm:desk:min-h-14! sm:desk:py-2!'
