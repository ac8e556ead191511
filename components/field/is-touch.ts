/** Whether this is a device for fingers, which has a camera at hand. */
export function isTouch(): boolean {
  return matchMedia('(pointer: coarse)').matches
}
