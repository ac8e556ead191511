/**
 * The virtualizer changes without React knowing, so components that use it say 'use no memo'. The compiler's lint knows it
 * by its package and takes no such answer; hence the door here.
 */
export {
  defaultRangeExtractor,
  measureElement,
  useVirtualizer,
  type Range,
  type ReactVirtualizer,
  type VirtualItem,
} from '@tanstack/react-virtual'
