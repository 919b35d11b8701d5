/** Where Joinery's own files are: calls from there are not the application's. */
const OWN = /* @__PURE__ */ new URL('..', import.meta.url).href;

/**
 * Watches for relations that are loaded again and again in one session, each time in a statement of its own: the N+1 trap.
 * Says so once for each place in the application.
 */
export class LazyWatch {
  readonly #most: number;
  readonly #warn: (message: string) => void;
  readonly #told = new Set<string>();

  /** @param most - how many statements of one relation a session may send */
  constructor(most: number, warn: (message: string) => void) {
    this.#most = most;
    this.#warn = warn;
  }

  /** Is told how many statements of a relation a session sent before this one; called where the application asks for it. */
  asked(sent: number, entity: string, relation: string): void {
    // Only here the stack is looked at: it costs as much as a small statement.
    if (sent !== this.#most) return;
    const place = placeOf(new Error().stack ?? '', relation);
    const name = `${entity}.${relation}`;
    if (this.#told.has(`${name} ${place}`)) return;
    this.#told.add(`${name} ${place}`);
    this.#warn(
      `${name} is loaded by more than ${String(this.#most)} statements in one session, the last one asked for${place}: load it with the query that reads its owners, .load({ ${relation}: true }), or for all of them together before the loop, session.load(list, { ${relation}: true }) (the option warnAfterLazyLoads of openDatabase sets the number)`,
    );
  }
}

/** The first call in a stack that is neither Joinery's nor that of the emitted method which loads the relation. */
function placeOf(stack: string, relation: string): string {
  const method = `.load${relation.charAt(0).toUpperCase()}${relation.slice(1)}`;
  for (const line of stack.split('\n').slice(1)) {
    const [, name = '', file = ''] = /^\s*at (?:(.*) \()?(.*:\d+:\d+)\)?$/.exec(line) ?? [];
    const url = file.startsWith('file:') ? file : `file://${file}`;
    if (file === '' || file.startsWith('node:') || url.startsWith(OWN) || name.endsWith(method)) continue;
    return ` at ${file.replace(/^file:\/\//, '')}`;
  }
  return '';
}
