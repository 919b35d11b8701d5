/** A bounded map that forgets what was used longest ago. */
export class Lru<K, V> {
  private readonly entries = new Map<K, V>();
  private readonly most: number;
  private readonly forget: (value: V) => void;

  /**
   * @param most - how many entries are kept
   * @param forget - called with each value that is dropped
   */
  constructor(most: number, forget: (value: V) => void = () => undefined) {
    this.most = most;
    this.forget = forget;
  }

  /** Reading an entry of a map that is not full costs one lookup; only then does order matter. */
  get(key: K): V | undefined {
    const value = this.entries.get(key);
    if (value !== undefined && this.entries.size > this.most >> 1) {
      this.entries.delete(key);
      this.entries.set(key, value);
    }
    return value;
  }

  set(key: K, value: V): void {
    this.entries.set(key, value);
    if (this.entries.size <= this.most) return;
    for (const [oldest, dropped] of this.entries) {
      this.entries.delete(oldest);
      this.forget(dropped);
      return;
    }
  }

  delete(key: K): void {
    this.entries.delete(key);
  }

  clear(): void {
    for (const value of this.entries.values()) this.forget(value);
    this.entries.clear();
  }
}
