/** What works on attachments behind the screens, in one file to load. */
export { tidyBytes } from '../device/tidy-bytes'
export { answerAsked } from './answer-asked'
export { createUploader } from './uploader'
