/** Which tables of a FROM are linked by conditions; what stays apart multiplies its rows. */
export class FromLinks {
  private readonly labels: readonly string[];
  private readonly parent = new Map<string, string>();

  constructor(labels: readonly string[]) {
    this.labels = labels;
  }

  /** The tables one condition reads; undefined (a text) may read all. */
  link(seen: ReadonlySet<string> | undefined): void {
    const [first, ...others] = seen ?? this.labels;
    if (first !== undefined) for (const other of others) this.join(first, other);
  }

  /** A table joined to everything on purpose. */
  all(label: string): void {
    for (const other of this.labels) this.join(label, other);
  }

  /** Two tables that nothing links, if there are any. */
  apart(): readonly [string, string] | undefined {
    const [first] = this.labels;
    if (first === undefined) return undefined;
    const other = this.labels.find((label) => this.root(label) !== this.root(first));
    return other === undefined ? undefined : [first, other];
  }

  private root(label: string): string {
    let root = label;
    for (let next = this.parent.get(root); next !== undefined; next = this.parent.get(root)) root = next;
    return root;
  }

  private join(left: string, right: string): void {
    const [a, b] = [this.root(left), this.root(right)];
    if (a !== b) this.parent.set(a, b);
  }
}
