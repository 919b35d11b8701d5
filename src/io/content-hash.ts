import { hash } from 'node:crypto';

/**
 * A short name for a text: 60 bits of SHA-256. Line endings do not count, so a checkout with CRLF is the same file.
 *
 * @param text - any text, or its bytes in UTF-8
 */
export function contentHash(text: string | Uint8Array): string {
  return shortHash(withoutReturns(text));
}

/** A short name for plain data: for its text as JSON. */
export function dataHash(data: unknown): string {
  return shortHash(JSON.stringify(data));
}

function shortHash(text: string | Uint8Array): string {
  return hash('sha256', text, 'base64url').slice(0, 10);
}

const RETURN = 13;

function withoutReturns(text: string | Uint8Array): string | Uint8Array {
  if (typeof text === 'string') return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  return text.includes(RETURN) ? Buffer.from(text).toString('utf8').replaceAll('\r\n', '\n') : text;
}
