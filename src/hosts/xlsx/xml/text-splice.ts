/** Changes to a text by position, applied at once: what no change covers stays to the letter. */

interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export class TextSplice {
  private readonly changes: Change[] = [];

  constructor(readonly text: string) {}

  get isEmpty(): boolean {
    return this.changes.length === 0;
  }

  insert(at: number, text: string): void {
    this.changes.push({ from: at, to: at, text });
  }

  replace(from: number, to: number, text: string): void {
    this.changes.push({ from, to, text });
  }

  remove(from: number, to: number): void {
    this.changes.push({ from, to, text: "" });
  }

  /** Insertions at one place keep the order in which they were asked for. */
  toString(): string {
    const ordered = this.changes
      .map((change, order) => ({ ...change, order }))
      .sort((a, b) => a.from - b.from || a.to - b.to || a.order - b.order);
    const pieces: string[] = [];
    let at = 0;
    for (const { from, to, text } of ordered) {
      pieces.push(this.text.slice(at, from), text);
      at = Math.max(at, to);
    }
    pieces.push(this.text.slice(at));
    return pieces.join("");
  }
}
