import account from './account.json'
import admin from './admin.json'
import assets from './assets.json'
import attachments from './attachments.json'
import desk from './desk.json'
import drawing from './drawing.json'
import entries from './entries.json'
import field from './field.json'
import guests from './guests.json'
import incident from './incident.json'
import notices from './notices.json'
import profile from './profile.json'
import refusals from './refusals.json'
import shell from './shell.json'
import stopped from './stopped.json'
import ui from './ui.json'
import voice from './voice.json'

/** Every English text by namespace. The shape of this object types the keys in all languages. */
export const en = {
  account,
  admin,
  assets,
  attachments,
  desk,
  drawing,
  entries,
  field,
  guests,
  incident,
  notices,
  profile,
  refusals,
  shell,
  ui: { ...ui, ...stopped },
  voice,
}

export type Messages = typeof en
