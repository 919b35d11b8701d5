/** Lets one writer in at a time, in the order they asked. */
export class WriteLock {
  private held = false;
  private readonly queue: (() => void)[] = [];

  get free(): boolean {
    return !this.held;
  }

  /** @param signal - whoever no longer wants to write leaves the queue */
  acquire(signal?: AbortSignal): Promise<void> {
    if (!this.held) {
      this.held = true;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const enter = (): void => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const leave = (): void => {
        const place = this.queue.indexOf(enter);
        if (place >= 0) this.queue.splice(place, 1);
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.queue.push(enter);
    });
  }

  release(): void {
    const next = this.queue.shift();
    if (next === undefined) this.held = false;
    else next();
  }
}

interface SharedLock {
  readonly lock: WriteLock;
  users: number;
}

/** Locks by file: whoever opens a file twice in one process must not wait for himself inside SQLite. */
const locks = /* @__PURE__ */ new Map<string, SharedLock>();

/** The lock of a file, for as long as someone has it open. */
export function lockOf(file: string): { readonly lock: WriteLock; readonly leave: () => void } {
  let shared = locks.get(file);
  if (shared === undefined) locks.set(file, (shared = { lock: new WriteLock(), users: 0 }));
  const { lock } = shared;
  shared.users += 1;
  let left = false;
  return {
    lock,
    leave: () => {
      if (left) return;
      left = true;
      shared.users -= 1;
      if (shared.users === 0 && locks.get(file) === shared) locks.delete(file);
    },
  };
}
