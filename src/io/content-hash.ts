import { createHash } from 'node:crypto';

/**
 * A short name for a text: 60 bits of SHA-256. Line endings do not count, so a checkout with CRLF is the same file.
 *
 * @param text - any text
 */
export function contentHash(text: string): string {
  const normal = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  return createHash('sha256').update(normal).digest('base64url').slice(0, 10);
}
