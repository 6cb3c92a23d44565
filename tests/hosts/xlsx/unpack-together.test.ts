// Unpacking many small parts in one call is a way to save time, nothing else: same contents, same refusals as one by one.
import fc from "fast-check";
import { strToU8 } from "fflate";
import { readWorkbook } from "../../../src/hosts/xlsx/read/read-workbook";
import { crc32, inflateWithFflate, setInflater } from "../../../src/hosts/xlsx/zip/inflate";
import { inflateManyWithZlib, ZLIB } from "../../../src/hosts/xlsx/zip/node-inflate";
import { openZip, readPart, unpackTogether } from "../../../src/hosts/xlsx/zip/zip-package";
import { bytesOf, codeOf } from "./hand-made";
import { buildZip, type RawEntry } from "./raw-zip";

const TYPES: RawEntry = { name: "[Content_Types].xml", content: strToU8("<Types/>"), deflate: true };
const entry = (name: string, content: string, more: Partial<RawEntry> = {}): RawEntry => ({
  name,
  content: strToU8(content),
  deflate: true,
  ...more,
});
const inflateMany = jest.fn(inflateManyWithZlib);

beforeEach(() => {
  inflateMany.mockClear();
  setInflater({ ...ZLIB, inflateMany });
});
afterAll(() => setInflater({ inflate: inflateWithFflate, checksum: crc32 }));

/** What each part says, or the code and the part of the refusal. */
function contentsOf(entries: readonly RawEntry[], names: RegExp | null): readonly unknown[] {
  const pkg = openZip(buildZip(entries));
  if (names) unpackTogether(pkg, names);
  return pkg.entries.map(({ name }) => {
    try {
      return readPart(pkg, name);
    } catch (error) {
      return error instanceof Error && "data" in error ? [error.message, error.data] : error;
    }
  });
}

describe("contents", () => {
  test("any parts come as they went in, empty ones and stored ones too", () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom("", "<a/>", "Nguyễn Văn Mẫu ".repeat(500)).map((text) => strToU8(text)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(content, fc.boolean()), { maxLength: 6 }), (list) => {
        const parts = list.map(([bytes, deflate], at) => ({ name: `${at}.xml`, content: bytes, deflate }));
        expect(contentsOf([TYPES, ...parts], /./)).toEqual([TYPES, ...parts].map((part) => part.content));
      }),
      { numRuns: 200, seed: 5 },
    );
    expect(inflateMany.mock.results.some(({ value }) => value !== null)).toBe(true);
  });

  test("what nobody named and what is large is left alone", () => {
    contentsOf([TYPES, entry("a.xml", "a"), entry("theme.xml", "b"), entry("c.xml", "c")], /^[ac]\.xml$/);
    expect(inflateMany.mock.calls.map(([, entries]) => entries.length)).toEqual([2]);
    inflateMany.mockClear();
    contentsOf([TYPES, entry("a.xml", "a".repeat(300_000)), entry("b.xml", "b")], /./);
    expect(inflateMany).not.toHaveBeenCalled();
  });
});

describe("what is wrong with one part", () => {
  const good = [TYPES, entry("a.xml", "<a/>"), entry("z.xml", "<z/>")];
  const lies: readonly (readonly [string, Partial<RawEntry>])[] = [
    ["a checksum of another content", { crc: 12345 }],
    ["a size too small", { size: 3 }],
    ["a size too large", { size: 5 }],
    ["no deflate data", { rawData: strToU8("<b/>") }],
    ["no data", { rawData: new Uint8Array() }],
    ["bytes behind the data", { rawData: Uint8Array.from([3, 0, 1, 2, 3]), size: 0, crc: 0 }],
    // a member of its own inside: empty data, its checksum and size, then the head of another
    [
      "gzip in gzip",
      {
        rawData: Uint8Array.from([3, 0, ...Array<number>(8).fill(0), 31, 139, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0]),
      },
    ],
    // 100 MB of zeros that call themselves a hundred bytes
    ["a bomb", { content: new Uint8Array(100_000_000), size: 100 }],
  ];

  test.each(lies)("%s: that part is refused, or read, as if it were alone", (_, lie) => {
    const entries = [...good, entry("b.xml", "<b/>", lie), entry("c.xml", "<c/>")];
    expect(contentsOf(entries, /./)).toEqual(contentsOf(entries, null));
  });

  test("the others are read", () => {
    const [, a, z, b, c] = contentsOf(
      [...good, entry("b.xml", "<b/>", { crc: 1 }), entry("c.xml", "<c/>")],
      /./,
    );
    expect([a, z, c]).toEqual(["<a/>", "<z/>", "<c/>"].map((text) => strToU8(text)));
    expect(b).toEqual(["file.damaged", { part: "b.xml" }]);
  });
});

test("a workbook with any bytes changed reads the same, or is refused the same, either way", () => {
  const whole = bytesOf({
    rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>A1</f><v>2</v></c></row>',
    strings: "<si><t>Lao động tiên tiến</t></si>",
    styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
  });
  const outcome = (bytes: Uint8Array) => {
    const found: unknown[] = [];
    const code = codeOf(() => found.push(readWorkbook(bytes, { name: null })));
    return { code, found };
  };
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 3 }), (changes) => {
      const bytes = whole.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      setInflater({ ...ZLIB, inflateMany });
      const together = outcome(bytes);
      setInflater({ inflate: ZLIB.inflate, checksum: ZLIB.checksum });
      expect(together).toEqual(outcome(bytes));
    }),
    { numRuns: 300, seed: 17 },
  );
});
