const TAB = 4;

/** Ranges of code points that terminals draw two columns wide (East Asian wide and full width, emoji). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23f3],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x2648, 0x2653],
  [0x26a1, 0x26a1],
  [0x26bd, 0x26be],
  [0x2705, 0x2705],
  [0x2728, 0x2728],
  [0x274c, 0x274c],
  [0x2753, 0x2757],
  [0x2795, 0x2797],
  [0x2b1b, 0x2b1c],
  [0x2b50, 0x2b55],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f004, 0x1f004],
  [0x1f18e, 0x1f19a],
  [0x1f200, 0x1f320],
  [0x1f32d, 0x1f64f],
  [0x1f680, 0x1f6fc],
  [0x1f7e0, 0x1f7eb],
  [0x1f90c, 0x1f9ff],
  [0x1fa70, 0x1faff],
  [0x20000, 0x3fffd],
];

/** One character as a terminal draws it. */
export interface Cell {
  readonly text: string;
  /** Columns it takes. */
  readonly width: number;
  /** UTF-16 offset in the line. */
  readonly offset: number;
}

/**
 * Splits a line into what a terminal draws: tabs become spaces up to the next stop, control characters a visible mark,
 * and every character knows how many columns it takes.
 *
 * @param line - text without line ends
 */
export function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  let offset = 0;
  for (const character of line) {
    const cell = cellOf(character, column, offset);
    cells.push(cell);
    column += cell.width;
    offset += character.length;
  }
  return cells;
}

function cellOf(character: string, column: number, offset: number): Cell {
  if (character === '\t') {
    const width = TAB - (column % TAB);
    return { text: ' '.repeat(width), width, offset };
  }
  if (/^\p{Cc}$/u.test(character) || /^\p{Cs}$/u.test(character)) return { text: '\ufffd', width: 1, offset };
  return { text: character, width: widthOf(character), offset };
}

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) return 0;
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}
