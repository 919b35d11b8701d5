/** Where a command prints: results on stdout, everything said to a person on stderr. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** True where colours are welcome on stderr (a terminal, and NO_COLOR unset; FORCE_COLOR wins). */
  readonly color: boolean;
  /** Columns of stderr. */
  readonly width: number;
  /** Shows work going on, on one line of stderr; nothing where stderr is not a terminal. */
  progress(text: string): void;
  /** Asks a question and waits for a line; undefined where nobody can answer. */
  ask(question: string): Promise<string | undefined>;
}

function colorWanted(env: NodeJS.ProcessEnv, stream: { readonly isTTY?: boolean }): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  const refused = env['NO_COLOR'];
  if (refused !== undefined && refused !== '') return false;
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}

/** The process's own terminal. */
export function processTerminal(): Terminal {
  const { stdout, stderr, stdin } = process;
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write('\r\u001b[2K');
    shown = false;
  };
  return {
    color: colorWanted(process.env, stderr),
    width: stderr.columns || 100,
    out(text) {
      clear();
      stdout.write(text);
    },
    err(text) {
      clear();
      stderr.write(text);
    },
    progress(text) {
      if (!stderr.isTTY) return;
      clear();
      stderr.write(text.slice(0, (stderr.columns || 80) - 1));
      shown = true;
    },
    async ask(question) {
      if (!stdin.isTTY || !stderr.isTTY) return undefined;
      clear();
      const { createInterface } = await import('node:readline/promises');
      const reader = createInterface({ input: stdin, output: stderr });
      try {
        return await reader.question(question);
      } finally {
        reader.close();
      }
    },
  };
}
