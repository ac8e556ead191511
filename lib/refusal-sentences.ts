import type { Refusal, RefusalParams } from './refusals'

/**
 * Every expected "no", for the server: no screen carries these. The sentence is what a client without translations shows; {braces} are parameters.
 * Fieldline's own screens say it from `lib/messages/<language>/refusals.json` under the same code.
 */
export const SENTENCES = {
  // The request itself
  'bad-input': 'That request could not be understood.',
  'id-reused': 'This command id was already used for something else.',
  'not-found': 'There is nothing here for you.',
  'signed-out': 'Sign in again to keep going.',
  'rate-limited': 'That was too much at once. Wait {seconds} s.',
  unavailable: 'The server cannot store anything right now. Your work is kept, try again.',
  // Who may
  'not-allowed': 'Your role does not include this.',
  'not-your-area': 'You do not work in this area, or no longer do.',
  'owner-only': 'Only the owner can do this.',
  'creator-only': 'Only the person who raised the incident can do this.',
  'author-only': 'Only the author can change a message.',
  'own-incident': 'Somebody else must take an incident you raised yourself.',
  'not-seated': 'You are not in this room.',
  // The state of the incident
  'already-taken': 'Already with {person}.',
  'not-open': 'This incident is no longer waiting.',
  'not-yet-accepted': 'Nobody has accepted this incident yet.',
  'closed-room': 'This incident is closed. Re-open it to go on.',
  'wrong-status': 'That does not fit how the incident stands now.',
  'switched-off': 'This area does not use that status.',
  'time-passed': 'That time has passed already.',
  'not-due': 'It is not time for that yet.',
  'just-write': 'It waits for your answer: just write it.',
  'nudged-lately': 'They were asked less than an hour ago.',
  'not-closed': 'This incident is not closed.',
  'reopen-too-late': 'It was closed more than {days} days ago. Raise a new incident.',
  stale: 'The incident changed in the meantime. Look again.',
  'edit-conflict': 'Somebody changed this text while you were writing.',
  'nothing-changed': 'That is already so.',
  'undo-too-late': 'It is too late to undo. Return the incident to the waiting list instead.',
  // People
  'room-full': 'The room is full: {cap} people at most. Remove somebody first.',
  'already-seated': '{person} is already in the room.',
  'person-unsuitable': 'This person cannot be added here.',
  'not-an-expert': 'The new owner must be an active expert of this area.',
  'same-owner': '{person} already owns this incident.',
  'target-away': '{person} is away. Confirm to hand over all the same.',
  'not-the-creator': 'The person who raised the incident stays in it.',
  'not-the-owner': 'The owner stays until the incident is handed over or returned.',
  'owner-must-hand-over': 'Hand the incident over or return it to the waiting list first.',
  'withdraw-instead': 'Withdraw the incident instead.',
  // Guests
  'guests-off': 'Guests are off here.',
  'too-many-guests': 'A room has {most} guest codes at most.',
  'guest-code-wrong': 'This code is not right.',
  'guest-code-used': 'This code was used already.',
  'guest-code-revoked': 'This code was withdrawn.',
  'guest-code-expired': 'This code has expired.',
  // Machines
  'asset-unknown': 'There is no such machine in this area.',
  'label-taken': 'Another machine of this area has that label.',
  // What must be given
  'outcome-needed': 'Say how it ended.',
  'reason-needed': 'Give a reason.',
  'text-needed': 'Write something first.',
  // Messages
  'message-deleted': 'This message was deleted.',
  'photo-full': 'This photo holds {most} strokes, and no more. Take one back first.',
  'nothing-drawn': 'You have drawn nothing here that could be taken back.',
  'edit-too-late': 'Messages can be edited for {minutes} minutes.',
  // Photos, voice notes and files
  'file-type': 'Files of this kind cannot be sent here.',
  'heic-unreadable':
    'This browser cannot read Apple’s HEIC photos. On the iPhone, send it from Safari, or set Camera › Formats to Most Compatible.',
  'file-damaged': 'This file cannot be read. It may be damaged, or not what its name says.',
  'file-too-slow': 'This took too long to look at, three times. Send it smaller, or as another kind of file.',
  'photo-too-large': 'This picture has too many pixels to be shown. Send a smaller one.',
  'file-too-big': 'This is too big: {most} MB at most.',
  'not-kept': 'This device had no room for it and has it no more. Take or record it again.',
  'malware-found': 'The virus scanner holds this file back.',
  'not-declared': 'The message that brings this file has not arrived yet.',
  'too-many-uploads': 'At most {most} files can be sent at the same time.',
  'quota-reached': 'No more files can be stored here: {most} MB are in use.',
  'storage-full': 'There is no room for files on the server right now. Yours is kept, try again.',
  // Accounts and areas
  'email-taken': 'Another account uses this e-mail address.',
  'name-taken': 'That name is already used.',
  'last-admin': 'At least one active admin must remain.',
  'roles-needed': 'Choose at least one role.',
  'area-needed': 'Choose at least one area.',
  'area-in-use': 'This area still has incidents that are not closed.',
  'password-short': 'A password needs at least {least} characters.',
  'password-long': 'A password has at most {most} characters.',
  'weak-password': 'This password is too easy to guess: {why}.',
  'wrong-password': 'The current password is not right.',
  'password-needed': 'Enter your password again to confirm.',
  'changed-meanwhile': 'Somebody else changed this in the meantime. Look again.',
  'setup-done': 'This installation is already set up.',
  'setup-token-wrong': 'This setup code is wrong or has expired. Restart the server for a new one.',
} as const

/** The same answer as clients get it: a refusal with its sentence, anything else as it is. */
export function inWords<Answer>(answer: Answer): Answer {
  if (!isRefusal(answer)) return answer
  const { ok, code, ...more } = answer
  return { ok, code, sentence: fillIn(SENTENCES[code], more.params), ...more } as Answer
}

function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'ok' in answer && answer.ok === false
}

function fillIn(sentence: string, params: RefusalParams = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}
