/** Lets one writer in at a time, in the order they asked. */
export class WriteLock {
  private held = false;
  private readonly queue: (() => void)[] = [];

  get free(): boolean {
    return !this.held;
  }

  acquire(): Promise<void> {
    if (!this.held) {
      this.held = true;
      return Promise.resolve();
    }
    return new Promise((resolve) => this.queue.push(resolve));
  }

  release(): void {
    const next = this.queue.shift();
    if (next === undefined) this.held = false;
    else next();
  }
}
