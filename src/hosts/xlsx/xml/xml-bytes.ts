/**
 * XML on its way into a part. In: pieces of text in their order. Out: their UTF-8 bytes. A long sheet never stands in
 * memory as one text: in UTF-16 it would be twice as large as its bytes, and once more while it is encoded.
 */

const ENCODER = new TextEncoder();
const FIRST_BYTES = 64 * 1024;
/** Pieces are encoded together: a call costs as much as some hundred letters. */
const WAITING = 32 * 1024;
/** UTF-8 for one UTF-16 unit, at most. */
const MOST_BYTES = 3;

export class XmlBytes {
  private bytes = new Uint8Array(FIRST_BYTES);
  private length = 0;
  private waiting = "";

  write(piece: string): void {
    this.waiting += piece;
    if (this.waiting.length >= WAITING) this.encode();
  }

  finish(): Uint8Array {
    this.encode();
    return this.bytes.subarray(0, this.length);
  }

  private encode(): void {
    this.makeRoom(this.waiting.length * MOST_BYTES);
    this.length += ENCODER.encodeInto(this.waiting, this.bytes.subarray(this.length)).written;
    this.waiting = "";
  }

  private makeRoom(more: number): void {
    const needed = this.length + more;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}
