/** The most characters that people may write, for the fields that ask them and the schemas that check. */
export const TITLE_LENGTH = 120
export const DESCRIPTION_LENGTH = 4_000
export const MESSAGE_LENGTH = 10_000
export const NOTE_LENGTH = 500
export const FILE_NAME_LENGTH = 120
/** One question of an area to those who wait, and one answer to it. */
export const QUESTION_LENGTH = 200
export const ANSWER_LENGTH = 500
/** What an owner calls a guest he invites. */
export const GUEST_LABEL_LENGTH = 80
