import { pathToFileURL } from 'node:url'

/**
 * A step of the build, for a file of lucide-react: keeps the icon's drawing and leaves behind what every page would load
 * with it and nothing here uses, its names and React's keys. See next.config.mjs.
 *
 * @this {{ resourcePath: string }}
 * @param {string} source
 */
export default async function leanIcon(source) {
  const { __iconData: icon } = await import(pathToFileURL(this.resourcePath).href)
  if (!icon) return source // Another icon under its older name.
  if (icon.size !== 24) throw new Error(`The icon ${icon.name} is not 24 by 24`)
  const parts = icon.node.map(([tag, { key: _, ...shape }]) => (tag === 'path' ? shape.d : [tag, shape]))
  return `import { iconOf } from 'components/ui/icon-of'\nexport default /* @__PURE__ */ iconOf(${JSON.stringify(parts)})\n`
}
