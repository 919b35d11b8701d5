import type { Codec } from 'joinery';

/** Text stored backwards; nothing else can be read back. */
export const reversed: Codec<string, string> = {
  encode: (value) => `~${[...value].reverse().join('')}`,
  decode: (stored) => {
    if (!stored.startsWith('~')) throw new Error(`never stored: ${stored}`);
    return [...stored.slice(1)].reverse().join('');
  },
};
