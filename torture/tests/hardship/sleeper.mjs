import '../../resolve.mjs'

const { beScreens } = await import('./sleeper.ts')
beScreens()
