'use client'
import { useEffect, useState } from 'react'

/** What the browser promises about what this app keeps on the device. */
export type KeptStorage = {
  /** True: it is not cleared to make room. */
  protected: boolean
  /** Bytes kept here; undefined where the browser does not say. */
  used: number | undefined
}

/** Reads the promise, and asks for it; undefined until the browser has answered, or where it cannot. */
export function useKeptStorage(): { kept: KeptStorage | undefined; protect: () => void } {
  const [kept, setKept] = useState<KeptStorage>()
  useEffect(() => void read().then(setKept, () => undefined), [])
  function protect() {
    void navigator.storage
      .persist()
      .then(read)
      .then(setKept, () => undefined)
  }
  return { kept, protect }
}

async function read(): Promise<KeptStorage> {
  const [isProtected, { usage }] = await Promise.all([navigator.storage.persisted(), navigator.storage.estimate()])
  return { protected: isProtected, used: usage }
}
