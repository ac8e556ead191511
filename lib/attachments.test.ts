import { expect, test } from 'vitest'
import { ENDINGS, isApplePhoto, KINDS, typeOfFile } from './attachments'

test('every type that may be sent has endings, and no type is known that may not', () => {
  const sendable = new Set(Object.values(KINDS).flatMap(({ types }) => types))
  expect([...sendable].sort()).toEqual(Object.keys(ENDINGS).sort())
})

test.each([
  ['Manual.PDF', 'application/pdf', 'application/pdf'],
  ['logs.zip', 'application/x-zip-compressed', 'application/zip'],
  ['plc.log', '', 'text/plain'],
  ['clip.mp4', 'video/mp4', 'video/mp4'],
  ['photo.jpg', 'image/JPEG', 'image/jpeg'],
  ['page.html', 'text/html; charset=utf-8', 'text/html'],
])('%s, which a device calls “%s”, is declared as %s', (name, said, type) => {
  expect(typeOfFile(name, said)).toBe(type)
})

test('an iPhone photo is known by its type or by its name', () => {
  expect([isApplePhoto('image/heic'), isApplePhoto('', 'IMG_0001.HEIC'), isApplePhoto('image/jpeg', 'a.jpg')]).toEqual([
    true,
    true,
    false,
  ])
})
