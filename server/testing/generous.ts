/** Limits that tests, which type faster than people, do not run into. */
export const GENEROUS = {
  LOG_LEVEL: 'fatal',
  RATE_MESSAGES_PER_10S: '100000',
  RATE_TYPING_PER_2S: '100000',
  RATE_OTHER_PER_MIN: '100000',
  MAX_SOCKETS_PER_USER: '1000',
  MAX_SOCKETS_PER_IP: '10000',
}
