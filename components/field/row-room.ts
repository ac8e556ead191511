// A whole upright tablet has room for the time beside the title and more words; a phone and the list beside a room do not.

/** Shown only in rows as wide as an upright tablet. */
export const IF_ROOMY = 'max-sm:hidden md:hidden'

/** Shown only in narrow rows. */
export const IF_NARROW = 'sm:max-md:hidden'
