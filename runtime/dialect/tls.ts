import type { ConnectionOptions as NodeTlsOptions } from 'node:tls';
import { ValidationError } from '../util/errors.js';

/** What `node:tls` takes, and whether the certificate has to be the host's: it does, unless told otherwise. */
export interface TlsOptions extends NodeTlsOptions {
  readonly verifyIdentity?: boolean;
}

/** A URL without what it says of encryption, and what that was; undefined where nobody said anything. */
export interface Encryption {
  readonly url: string;
  readonly tls: boolean | TlsOptions | undefined;
}

/** The words of PostgreSQL's URLs, `no-verify` of `pg`'s, and MySQL's. */
const MODES: Readonly<Record<string, (tls: TlsOptions) => boolean | TlsOptions>> = {
  disable: () => false,
  disabled: () => false,
  'no-verify': (tls) => ({ ...tls, rejectUnauthorized: false }),
  'verify-ca': (tls) => ({ verifyIdentity: false, ...tls }),
  require: (tls) => tls,
  required: (tls) => tls,
  'verify-full': (tls) => tls,
  'verify-identity': (tls) => tls,
};

/**
 * What a URL (`sslmode`, MySQL's `ssl-mode`) and the options say of encryption; the URL counts first.
 *
 * @throws ValidationError for a mode that does not say whether to encrypt
 */
export function encryptionOf(url: string, tls: boolean | TlsOptions | undefined): Encryption {
  const parsed = new URL(url);
  const name = [...parsed.searchParams.keys()].find((key) => /^ssl-?mode$/i.test(key));
  if (name === undefined) return { url, tls };
  const word = parsed.searchParams.get(name) ?? '';
  const mode = word.toLowerCase().replaceAll('_', '-');
  const encrypt = Object.hasOwn(MODES, mode) ? MODES[mode] : undefined;
  if (encrypt === undefined)
    throw new ValidationError(
      `the database URL has ${name}=${word}, and it must say whether to encrypt: use disable, require (the certificate is checked), verify-ca, verify-full or no-verify`,
    );
  parsed.searchParams.delete(name);
  return { url: parsed.href, tls: encrypt(typeof tls === 'object' ? tls : {}) };
}

/** What OpenSSL says of a certificate whose authority is not known; `mysql2` hands on nothing but the words. */
const UNTRUSTED =
  /self[- ]signed certificate|unable to (?:verify|get) .*(?:certificate|issuer)|certificate signature failure/i;

/** Why an encrypted connection could not be made; undefined where that was not the reason. */
export function tlsRefusal(host: string, message: string): string | undefined {
  if (UNTRUSTED.test(message))
    return `the certificate of ${host} is not signed by an authority that is trusted here (${message}); give the authority's certificate (tls: { ca })`;
  if (/does not match certificate's altnames/.test(message))
    return `the certificate of ${host} is for another host (${message.replace(/^.*altnames: /s, '')}); connect by the name that it has`;
  if (/certificate (?:has expired|is not yet valid)/.test(message))
    return `the certificate of ${host} is out of date (${message}); renew it on the server`;
  if (/does not support (?:SSL|secure) connection/i.test(message))
    return `the server at ${host} does not encrypt connections; set up TLS there, or connect without (tls: false)`;
  if (/no encryption|SSL off|insecure transport/i.test(message))
    return `the server at ${host} wants encrypted connections (${message}); connect with tls: true`;
  return undefined;
}
