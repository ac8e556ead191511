const SAID = ['ENOSPC', 'EDQUOT', 'No space left', 'quota exceeded']

/** Whether something failed because a disk is full: Node says it by a code, the readers and writers of pictures in words. */
export function isNoRoom(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  return SAID.some((words) => code === words || message.includes(words))
}
