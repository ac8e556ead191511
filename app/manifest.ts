import type { MetadataRoute } from 'next'

/** What a device needs to install Fieldline beside its other apps. The colours are those of the Daylight theme. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/home',
    name: 'Fieldline',
    short_name: 'Fieldline',
    start_url: '/home',
    scope: '/',
    display: 'standalone',
    background_color: 'rgb(241 243 241)',
    theme_color: 'rgb(241 243 241)',
    icons: [
      { src: '/icons/any-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/any-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
