import { expect, it } from 'vitest'
import { scriptsOf } from './page'

it('counts every script a page runs or loads ahead once, and none that is only for old browsers', () => {
  const page = `
    <link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>
    <link rel="stylesheet" href="/_next/style.css"/>
    <script src="/_next/a.js" async=""></script><script src="/_next/b.js?dpl=1" async=""></script>
    <script src="/_next/polyfills.js" noModule=""></script><script>self.x = "/_next/c.js"</script>`
  expect(scriptsOf(page)).toEqual(['/_next/a.js', '/_next/b.js?dpl=1'])
})
