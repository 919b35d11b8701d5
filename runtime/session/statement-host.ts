import type { Dialect } from '../dialect/dialect.js';
import type { Awaitable, QueryResult, StatementText } from '../engine/driver.js';
import type { FixedStatements } from '../loading/fixed-statements.js';
import type { Registry } from '../mapping/registry.js';
import type { Entity } from '../state/entity.js';
import { IdentityMap } from '../state/identity-map.js';
import { Journal } from '../unit-of-work/journal.js';
import type { RelationWriting, SeldomNeeded, UnitOfWorkHost } from '../unit-of-work/unit-of-work-host.js';
import { invariant } from '../util/invariant.js';
import { narrowed } from './narrow-rows.js';
import type { SessionContext } from './session-context.js';

const notAlone = (): never => {
  invariant(false, 'a write of one statement does more');
};

/** One write of one statement, which is a transaction of its own: no BEGIN and no COMMIT travel with it. Nothing is kept. */
export class StatementHost implements UnitOfWorkHost {
  readonly registry: Registry;
  readonly dialect: Dialect;
  readonly statements: FixedStatements;
  readonly relations: RelationWriting | undefined;
  readonly identities = new IdentityMap();
  readonly pending = new Set<Entity>();
  readonly doomed = new Set<Entity>();
  readonly journal = new Journal();
  readonly link = null;
  readonly #context: SessionContext;

  constructor(context: SessionContext) {
    this.#context = context;
    this.registry = context.registry;
    this.dialect = context.engine.dialect;
    this.statements = context.statements;
    this.relations = context.relations;
  }

  get listens(): boolean {
    return this.#context.listeners.any;
  }
  run(statement: StatementText, parameters: readonly unknown[]): Awaitable<QueryResult> {
    return narrowed(statement, this.#context.engine.write(statement, parameters));
  }
  readonly runMany = notAlone;
  readonly adopt = notAlone;
  readonly forget = notAlone;
  readonly flushNow = notAlone;
  readonly savepoint = notAlone;
  seldom(): Promise<SeldomNeeded> {
    return import('./by-request.js');
  }
  persistent(): Iterable<Entity> {
    return [];
  }
  tell(): void {
    // Whoever listens is told by a session.
  }
  warn(message: string): void {
    this.#context.warn(message);
  }
}
