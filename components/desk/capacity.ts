/** Rooms in progress after which accepting another one asks first. */
export const SOFT_CAPACITY = 6
