/** Limits of one person that no test runs into: tests type faster than people. */
export const UNLIMITED = {
  RATE_MESSAGES_PER_10S: '1000000',
  RATE_TYPING_PER_2S: '1000000',
  RATE_OTHER_PER_MIN: '1000000',
  MAX_SOCKETS_PER_USER: '1000000',
  MAX_SOCKETS_PER_IP: '1000000',
}

type BuiltApp = {
  mode: 'tryout' | 'production'
  databaseUrl: string
  secret: string
  dataDir: string
}

/** The whole environment of a built app that a test starts; settings of its own go over it. */
export function builtAppEnv({ mode, databaseUrl, secret, dataDir }: BuiltApp): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    LOG_LEVEL: 'warn',
    FIELDLINE_MODE: mode,
    FIELDLINE_SECRET: secret,
    FIELDLINE_DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
  }
}
