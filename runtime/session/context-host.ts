import type { Dialect } from '../dialect/dialect.js';
import type { FixedStatements } from '../loading/fixed-statements.js';
import type { Registry } from '../mapping/registry.js';
import type { RelationWriting } from '../unit-of-work/unit-of-work-host.js';
import type { SessionContext } from './session-context.js';

/** What all that read and write for a database take from it. */
export abstract class ContextHost {
  readonly registry: Registry;
  readonly dialect: Dialect;
  readonly statements: FixedStatements;
  readonly relations: RelationWriting | undefined;
  protected readonly context: SessionContext;

  constructor(context: SessionContext) {
    this.context = context;
    this.registry = context.registry;
    this.dialect = context.engine.dialect;
    this.statements = context.statements;
    this.relations = context.relations;
  }

  warn(message: string): void {
    this.context.warn(message);
  }
}
