/** What the service worker tells open pages when a push came: something may be new, and there is a network. */
export const WAKE = 'wake'
