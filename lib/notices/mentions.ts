/** Whether a message calls this person: `@Name`, by the whole name or its first word, in any case. */
export function mentions(text: string, name: string): boolean {
  if (!text.includes('@')) return false
  const said = text.toLowerCase()
  const [first = ''] = name.split(' ')
  return [name, first].some((called) => called !== '' && says(said, `@${called.toLowerCase()}`))
}

function says(text: string, call: string): boolean {
  for (let at = text.indexOf(call); at >= 0; at = text.indexOf(call, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at + call.length)) && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true
  }
  return false
}
