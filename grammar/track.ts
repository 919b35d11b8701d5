/**
 * Railroad tracks as SVG: boxes in a row, branches, loops. Every piece knows its size before it is drawn; the track enters
 * on the left and leaves on the right at the same height.
 */

/** A piece of track. */
export interface Track {
  readonly width: number;
  /** Room above and below the line through it. */
  readonly up: number;
  readonly down: number;
  /** Draws it with its entry at a point. */
  readonly draw: (x: number, y: number) => string;
}

const CHARACTER = 8;
const BOX = 26;
const GAP = 12;
const ROW = 10;
/** Radius of the curves. */
const CURVE = 10;

const line = (x1: number, x2: number, y: number): string => (x1 === x2 ? '' : `<path d="M${x1} ${y}H${x2}"/>`);

/** Text as it stands in XML. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/**
 * A box: what is typed, or, with a link, another rule.
 *
 * @param text - what stands in it
 * @param rule - the rule it leads to
 */
export function box(text: string, rule?: string): Track {
  const width = text.length * CHARACTER + 20;
  const radius = rule === undefined ? BOX / 2 : 0;
  return {
    width,
    up: BOX / 2,
    down: BOX / 2,
    draw: (x, y) => {
      const rect = `<rect x="${x}" y="${y - BOX / 2}" width="${width}" height="${BOX}" rx="${radius}"/>`;
      const label = `<text x="${x + width / 2}" y="${y + 4}">${escapeXml(text)}</text>`;
      return rule === undefined ? `<g>${rect}${label}</g>` : `<a href="#${escapeXml(rule)}">${rect}${label}</a>`;
    },
  };
}

/** Track with nothing on it. */
export const empty: Track = { width: 0, up: 0, down: 0, draw: () => '' };

/** Pieces one after the other. */
export function sequence(items: readonly Track[]): Track {
  const [first = empty, ...rest] = items.filter((item) => item !== empty);
  return rest.reduce(
    (before, item) => ({
      width: before.width + GAP + item.width,
      up: Math.max(before.up, item.up),
      down: Math.max(before.down, item.down),
      draw: (x, y) => {
        const next = x + before.width + GAP;
        return before.draw(x, y) + line(next - GAP, next, y) + item.draw(next, y);
      },
    }),
    first,
  );
}

/** One of several pieces; the first lies on the line, the others below. */
export function choice(items: readonly Track[]): Track {
  const [first = empty, ...rest] = items;
  if (rest.length === 0) return first;
  const inner = Math.max(...items.map((item) => item.width));
  const width = inner + 4 * CURVE;
  const depths: number[] = [];
  let depth = first.down;
  for (const item of rest) {
    depth = Math.max(depth + ROW + item.up, 2 * CURVE);
    depths.push(depth);
    depth += item.down;
  }
  return {
    width,
    up: first.up,
    down: depth,
    draw: (x, y) => {
      const left = x + 2 * CURVE;
      const parts = [line(x, left, y), first.draw(left, y), line(left + first.width, x + width, y)];
      for (const [index, item] of rest.entries()) {
        const below = y + (depths[index] ?? 0);
        parts.push(
          `<path d="M${x} ${y}q${CURVE} 0 ${CURVE} ${CURVE}V${below - CURVE}q0 ${CURVE} ${CURVE} ${CURVE}"/>`,
          item.draw(left, below),
          line(left + item.width, x + width - 2 * CURVE, below),
          `<path d="M${x + width - 2 * CURVE} ${below}q${CURVE} 0 ${CURVE} ${-CURVE}V${y + CURVE}q0 ${-CURVE} ${CURVE} ${-CURVE}"/>`,
        );
      }
      return parts.join('');
    },
  };
}

/** A piece that may be left out. */
export function optional(item: Track): Track {
  return choice([empty, item]);
}

/**
 * A piece once or more often.
 *
 * @param item - the piece
 * @param between - what stands between two of them, on the way back
 */
export function loop(item: Track, between: Track = empty): Track {
  const inner = Math.max(item.width, between.width);
  const width = inner + 4 * CURVE;
  const back = item.down + ROW + Math.max(between.up, CURVE);
  return {
    width,
    up: item.up,
    down: back + between.down,
    draw: (x, y) => {
      const left = x + 2 * CURVE;
      const right = left + inner;
      const below = y + back;
      const start = left + (inner - between.width) / 2;
      return [
        line(x, left, y),
        item.draw(left, y),
        line(left + item.width, x + width, y),
        `<path d="M${right} ${y}q${CURVE} 0 ${CURVE} ${CURVE}V${below - CURVE}q0 ${CURVE} ${-CURVE} ${CURVE}H${start + between.width}"/>`,
        between.draw(start, below),
        `<path d="M${start} ${below}H${left}q${-CURVE} 0 ${-CURVE} ${-CURVE}V${y + CURVE}q0 ${-CURVE} ${CURVE} ${-CURVE}"/>`,
      ].join('');
    },
  };
}

/** Draws a whole track with its two ends. */
export function drawTrack(item: Track): string {
  const height = item.up + item.down + 20;
  const y = item.up + 10;
  const width = item.width + 60;
  const ends = `<path d="M10 ${y - 8}v16M${width - 10} ${y - 8}v16"/>${line(10, 30, y)}${line(30 + item.width, width - 10, y)}`;
  return `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${ends}${item.draw(30, y)}</svg>`;
}
