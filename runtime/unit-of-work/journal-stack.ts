import { Journal } from './journal.js';

/** The journals of a transaction and the savepoints open in it, the innermost last. */
export class JournalStack {
  #journals: Journal[] = [new Journal()];

  get current(): Journal {
    return this.#journals[this.#journals.length - 1] as Journal;
  }
  get empty(): boolean {
    return this.#journals.every((journal) => journal.empty);
  }

  /** A savepoint opens. */
  push(): Journal {
    const journal = new Journal();
    this.#journals.push(journal);
    return journal;
  }
  /** The transaction ends; the next begins with nothing noted. */
  reset(): void {
    this.#journals = [new Journal()];
  }

  /** Gives all notes of savepoints to the transaction. */
  foldAll(): Journal {
    while (this.#journals.length > 1) this.#fold();
    return this.current;
  }
  /** Gives the notes of a savepoint, and of those inside it, to what is around it. */
  foldAway(journal: Journal): void {
    while (this.#journals.includes(journal)) this.#fold();
  }
  /** Gives the notes of the savepoints inside one to it. */
  foldInto(journal: Journal): void {
    while (this.current !== journal && this.#journals.includes(journal)) this.#fold();
  }
  /** Drops the notes of a savepoint that was undone. */
  pop(): void {
    if (this.#journals.length > 1) this.#journals.pop();
  }

  #fold(): void {
    const inner = this.#journals.pop();
    if (inner !== undefined) this.current.absorb(inner);
  }
}
