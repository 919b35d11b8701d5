// Made by `joinery generate`, do not edit.
// @ts-nocheck

import * as j from 'joinery';

export const Colour = {
  red: 'red',
  green: 'GREEN',
} as const;
export type Colour = (typeof Colour)[keyof typeof Colour];
export const toColour = /* @__PURE__ */ j.enumDecoder('Colour', Colour);
