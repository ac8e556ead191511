/**
 * Headers by which our own server tells Next about a request. It drops them from what clients send, so they can be
 * believed.
 */
export const INNER = {
  /** The client's address, as far as the trusted proxies tell. */
  address: 'x-fieldline-address',
  /** Path and query, as the person's browser shows them. */
  path: 'x-fieldline-path',
  requestId: 'x-request-id',
  nonce: 'x-nonce',
} as const
