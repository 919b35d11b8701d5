/** What a command's exit status says; scripts rely on it. */
export const exitStatus = {
  /** All fine. */
  ok: 0,
  /** Something was found: a diagnostic, a stale folder, a difference, a failed step. */
  findings: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** `migrate check`: revisions are pending. */
  pending: 3,
  /** `migrate check`: the schema has changes that no revision says. */
  schemaAhead: 4,
  /** A bug of Joinery. */
  bug: 70,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
