import account from './account.json'
import admin from './admin.json'
import attachments from './attachments.json'
import desk from './desk.json'
import entries from './entries.json'
import field from './field.json'
import incident from './incident.json'
import profile from './profile.json'
import refusals from './refusals.json'
import shell from './shell.json'
import ui from './ui.json'

/** Every English text by namespace. The shape of this object types the keys in all languages. */
export const en = { account, admin, attachments, desk, entries, field, incident, profile, refusals, shell, ui }

export type Messages = typeof en
