import { fileURLToPath } from 'node:url'
import { Camera, LoaderCircle, Pause, Send } from 'lucide-react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { iconOf, type IconPart } from './icon-of'
import leanIcon from './lean-icon.mjs'

async function lean(name: string) {
  const resourcePath = fileURLToPath(
    new URL(`../../node_modules/lucide-react/dist/esm/icons/${name}.mjs`, import.meta.url),
  )
  const made = await leanIcon.call({ resourcePath }, '')
  const parts = /iconOf\((.*)\)/.exec(made)?.[1] ?? ''
  return { made, Icon: iconOf(JSON.parse(parts) as IconPart[]) }
}

const NAMES = / lucide-[\w-]+/g

it.each([
  ['camera', Camera],
  ['loader-circle', LoaderCircle],
  ['pause', Pause],
  ['send', Send],
])('the icon %s is drawn as lucide-react draws it', async (name, Original) => {
  const { Icon } = await lean(name)
  for (const props of [{}, { className: 'size-8' }, { 'aria-label': 'Here' }]) {
    const original = renderToStaticMarkup(<Original {...props} />).replaceAll(NAMES, '')
    expect(renderToStaticMarkup(<Icon {...props} />)).toBe(original)
  }
})

it('leaves the names and keys of an icon behind', async () => {
  const { made } = await lean('loader-circle')
  expect(made).not.toMatch(/key|loader/)
})
