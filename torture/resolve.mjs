import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

// The product leaves file extensions to its bundler. The harness runs its clients unbundled, so it finds the files itself.
registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith('.') || /\.[a-z]+$/.test(specifier)) return next(specifier, context)
    const url = ['.ts', '/index.ts'].map((end) => new URL(specifier + end, context.parentURL).href)
    return next(url.find((each) => existsSync(fileURLToPath(each))) ?? specifier, context)
  },
})
