'use client'
import { later } from '../ui/later'

const load = () => import('./late-parts')
const asking = later(() => load().then(({ AskingBar }) => AskingBar))
const attached = later(() => load().then(({ AttachedStrip }) => AttachedStrip))
const conflict = later(() => load().then(({ ConflictBar }) => ConflictBar))
const edit = later(() => load().then(({ EditMessage }) => EditMessage))
const drawing = later(() => load().then(({ DrawingLayer }) => DrawingLayer))
const guest = later(() => load().then(({ GuestStrip }) => GuestStrip))
const refused = later(() => load().then(({ RefusedMessage }) => RefusedMessage))
const refusedAttachments = later(() => load().then(({ RefusedAttachments }) => RefusedAttachments))
const title = later(() => load().then(({ TitleInput }) => TitleInput))
const words = later(() => load().then(({ RefusedWords }) => RefusedWords))

export const LazyAskingBar = asking.Part
export const LazyAttachedStrip = attached.Part
export const LazyConflictBar = conflict.Part
export const LazyEditMessage = edit.Part
export const LazyDrawingLayer = drawing.Part
export const LazyGuestStrip = guest.Part
export const LazyRefusedMessage = refused.Part
export const LazyRefusedAttachments = refusedAttachments.Part
export const LazyTitleInput = title.Part
export const LazyRefusedWords = words.Part

/** How a message is taken back whose things are under way. */
export const bringCancelSending = () => load().then(({ cancelSending }) => cancelSending)

/** Brings what a room rarely shows to the device. */
export async function bringLateParts(): Promise<void> {
  const parts = [asking, attached, conflict, edit, drawing, guest, refused, refusedAttachments, title, words]
  await Promise.all(parts.map(({ bring }) => bring()))
}
