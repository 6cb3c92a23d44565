/** Pieces of text become the bytes of their whole, however long they are and wherever they part. */
import fc from "fast-check";
import { XmlBytes } from "../../../src/hosts/xlsx/xml/xml-bytes";

function bytesOf(pieces: readonly string[]): Uint8Array {
  const xml = new XmlBytes();
  for (const piece of pieces) xml.write(piece);
  return xml.finish();
}

test("any pieces are what their whole encodes to", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 50 }), { maxLength: 50 }), (pieces) => {
      expect(bytesOf(pieces)).toEqual(new TextEncoder().encode(pieces.join("")));
    }),
  );
});

test.each([
  ["nothing", []],
  [
    "pieces of letters of three bytes past the first room",
    Array.from({ length: 9_000 }, () => "ễ".repeat(11)),
  ],
  ["one piece longer than all room", ["a", "Nguyễn Văn Mẫu ".repeat(60_000), "z"]],
  ["letters of four bytes", Array.from({ length: 20_000 }, () => "𝔞b")],
] as const)("%s", (_, pieces: readonly string[]) => {
  const expected = Buffer.from(pieces.join(""), "utf8");
  expect(Buffer.compare(Buffer.from(bytesOf(pieces)), expected)).toBe(0);
});
