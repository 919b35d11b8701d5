import type { Awaitable, QueryResult, StatementText } from '../engine/driver.js';
import type { Entity } from '../state/entity.js';
import { IdentityMap } from '../state/identity-map.js';
import { Journal } from '../unit-of-work/journal.js';
import type { SeldomNeeded, UnitOfWorkHost } from '../unit-of-work/unit-of-work-host.js';
import { invariant } from '../util/invariant.js';
import { ContextHost } from './context-host.js';
import { narrowed } from './narrow-rows.js';

const notAlone = (): never => {
  invariant(false, 'a write of one statement does more');
};

/** One write of one statement, which is a transaction of its own: no BEGIN and no COMMIT travel with it. Nothing is kept. */
export class StatementHost extends ContextHost implements UnitOfWorkHost {
  readonly identities = new IdentityMap();
  readonly pending = new Set<Entity>();
  readonly doomed = new Set<Entity>();
  readonly journal = new Journal();
  readonly link = null;

  get listens(): boolean {
    return this.context.listeners.any;
  }
  run(statement: StatementText, parameters: readonly unknown[]): Awaitable<QueryResult> {
    return narrowed(statement, this.context.engine.write(statement, parameters));
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
}
