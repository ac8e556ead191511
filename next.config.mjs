import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin({
  requestConfig: './app/request-locale.ts',
  // Messages are compiled at build time, so that no browser has to load a parser for them.
  experimental: { messages: { path: './lib/messages', locales: 'infer', format: 'json', precompile: true } },
})

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  reactCompiler: false,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true }, // `npm test` checks types; a start on a small machine need not
  serverExternalPackages: ['pg', '@prisma/client', '@prisma/adapter-pg', '@node-rs/argon2', 'pino', 'socket.io'],
  // An icon is its drawing alone: with its names, keys and options, all of them made a first load 1 % larger.
  turbopack: {
    rules: { '**/lucide-react/dist/esm/icons/*.mjs': { loaders: ['./components/ui/lean-icon.mjs'] } },
    resolveAlias: { 'components/ui/icon-of': './components/ui/icon-of.tsx' },
  },
  experimental: {
    turbopackFileSystemCacheForDev: false,
    // Of sources, in bytes. Small files compress badly: this makes a first load 1 % smaller, at 1 MB more files in all.
    turbopackChunking: { minChunkSize: 200_000 },
  },
}

export default withNextIntl(config)
