// What a room rarely shows at first, in one file of the build: see `lazy-parts.ts`.
export { cancelSending } from './attachments/cancel-sending'
export { AskingBar } from './composer/asking-bar'
export { ConflictBar } from './composer/conflict-bar'
export { EditMessage } from './composer/edit-message'
export { RefusedWords } from './composer/refused-words'
export { DrawingLayer } from './drawing/drawing-layer'
export { GuestStrip } from '../guests/guest-strip'
export { RefusedMessage } from './timeline/refused-message'
