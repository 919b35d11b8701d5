// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';

export const Climate = {
  mild: 'mild',
  harsh: 'harsh',
} as const;
export type Climate = (typeof Climate)[keyof typeof Climate];
export const toClimate = /* @__PURE__ */ j.enumDecoder('Climate', Climate);
