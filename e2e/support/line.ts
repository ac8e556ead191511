import type { BrowserContext, Page, WebSocketRoute } from '@playwright/test'

const COMMAND = /^42\d+\["command"/

/** A live line that a story can spoil: what passes is told apart by its text. */
export type Line = {
  /** Every command is passed on this many times. */
  repeat: (times: number) => void
  /** Takes the next command to the server, and cuts the line before its answer. */
  cutBeforeAnswer: () => void
  /** The line stays open, and nothing passes it any more until it may again: what was sent meanwhile arrives then. */
  silence: (on: boolean) => void
  /** How often the line was cut so. */
  cuts: () => number
}

/** Puts itself between the live connections of this browser and the server. Call before the page opens. */
export async function spoilLine(context: BrowserContext): Promise<Line> {
  let times = 1
  let cutNext = false
  let cuts = 0
  let silent = false
  let held: (() => void)[] = []
  const pass = (send: () => void) => {
    if (silent) held.push(send)
    else send()
  }
  await context.routeWebSocket(/\/socket\.io\//, (browser: WebSocketRoute) => {
    const server = browser.connectToServer()
    let isCut = false
    browser.onMessage((frame) => {
      const isCommand = typeof frame === 'string' && COMMAND.test(frame)
      for (let sent = 0; sent < (isCommand ? times : 1); sent += 1) pass(() => server.send(frame))
      if (!isCommand || !cutNext) return
      cutNext = false
      isCut = true
      cuts += 1
      setTimeout(() => void Promise.all([browser.close(), server.close()]), 300)
    })
    server.onMessage((frame) => {
      if (!isCut) pass(() => browser.send(frame))
    })
  })
  return {
    repeat: (count) => (times = count),
    cutBeforeAnswer: () => (cutNext = true),
    silence(on) {
      silent = on
      const waiting = on ? [] : held
      held = on ? held : []
      for (const send of waiting) send()
    },
    cuts: () => cuts,
  }
}

/** Resolves when this page has sent the first command over a connection that it opens from now on. */
export function firstCommand({ page }: { page: Page }): Promise<void> {
  return new Promise((sent) => {
    page.on('websocket', (socket) => {
      socket.on('framesent', ({ payload }) => {
        if (COMMAND.test(payload.toString())) sent()
      })
    })
  })
}
