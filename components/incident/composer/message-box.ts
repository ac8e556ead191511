/** The id of the box that messages are written in; one room is on screen at a time. */
export const MESSAGE_BOX = 'message-box'

/** Puts the cursor behind the last word of the message box. */
export function focusMessageBox() {
  const box = document.getElementById(MESSAGE_BOX)
  if (!(box instanceof HTMLTextAreaElement)) return
  box.focus()
  box.setSelectionRange(box.value.length, box.value.length)
}
