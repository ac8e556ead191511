/** Takes this app's notifications off the device's screen, those with a tag that `which` chooses. */
export async function closeShown(which: (tag: string) => boolean = () => true): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.getRegistration()
  for (const shown of (await registration?.getNotifications()) ?? []) if (which(shown.tag)) shown.close()
}

/** Nothing of anybody's rooms stays outside the app: neither notifications nor the number on its icon. */
export async function clearTray(): Promise<void> {
  const badge = 'clearAppBadge' in navigator ? navigator.clearAppBadge() : undefined
  await Promise.allSettled([badge, closeShown()])
}
