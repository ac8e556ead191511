/** Characters a password has at least and at most, counted as people do: an emoji is one. */
export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 128
