// The zip around a workbook: what is taken, what is refused, and with which code. Headers are written byte by byte (APPNOTE 6.3.10).
import { strToU8, zipSync } from "fflate";
import { HostError } from "../../../src/app/host-error";
import { crc32, inflateWithFflate } from "../../../src/hosts/xlsx/zip/inflate";
import { DEFAULT_LIMITS } from "../../../src/hosts/xlsx/zip/limits";
import { checksumWithZlib, inflateWithZlib } from "../../../src/hosts/xlsx/zip/node-inflate";
import { findEntry, openZip, rawPart, readPart } from "../../../src/hosts/xlsx/zip/zip-package";
import { deflateRawSync } from "node:zlib";
import { bytesOf, codeOf } from "./hand-made";
import { buildZip, type RawEntry } from "./raw-zip";

const TYPES: RawEntry = { name: "[Content_Types].xml", content: strToU8("<Types/>") };
const entry = (name: string, more: Partial<RawEntry> = {}): RawEntry => ({
  name,
  content: strToU8("<a/>"),
  ...more,
});
const open = (...entries: readonly RawEntry[]) => openZip(buildZip([TYPES, ...entries]));
const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof HostError) return [error.code, error.data] as const;
    throw error;
  }
  return ["no error", {}] as const;
};

describe("what is taken", () => {
  test("stored, deflated, with a data descriptor, with an extra field", () => {
    const pkg = open(
      entry("stored.xml"),
      entry("deflated.xml", { deflate: true }),
      entry("streamed.xml", { deflate: true, descriptor: true }),
      entry("extra.xml", { localExtra: new Uint8Array(12) }),
    );
    for (const name of ["stored.xml", "deflated.xml", "streamed.xml", "extra.xml"]) {
      expect(new TextDecoder().decode(readPart(pkg, name))).toBe("<a/>");
    }
    expect(pkg.entries.map(({ method }) => method)).toEqual([0, 0, 8, 8, 0]);
  });

  test("names in any case, with a slash before, in Vietnamese; unknown ones are undefined", () => {
    const pkg = open(entry("xl/Bảng.xml"));
    expect(findEntry(pkg, "/XL/bảng.XML")?.name).toBe("xl/Bảng.xml");
    expect(readPart(pkg, "xl/khác.xml")).toBeUndefined();
  });

  test("raw bytes are those of the file", () => {
    const pkg = open(entry("a.xml", { deflate: true }));
    const found = findEntry(pkg, "a.xml");
    expect(found && rawPart(pkg, found)).toEqual(new Uint8Array(deflateRawSync("<a/>")));
  });

  test("junk before the zip", () => {
    const junk = strToU8("#!/bin/sh\nexit\n");
    const zip = buildZip([TYPES, entry("a.xml")]);
    const bytes = new Uint8Array([...junk, ...zip]);
    expect(readPart(openZip(bytes), "a.xml")).toEqual(strToU8("<a/>"));
  });

  test("a comment that looks like an end record", () => {
    const fake = buildZip([]);
    const bytes = buildZip([TYPES, entry("a.xml")], { comment: new Uint8Array([...fake, 1]) });
    expect(openZip(bytes).entries).toHaveLength(2);
  });

  test("sizes of 64 bits", () => {
    const pkg = openZip(buildZip([TYPES, entry("a.xml", { zip64: true })], { zip64: true }));
    expect(readPart(pkg, "a.xml")).toEqual(strToU8("<a/>"));
  });
});

describe("what is refused", () => {
  test.each([
    ["..", "xl/../../etc/passwd"],
    ["a root", "/xl/a.xml"],
    ["a drive", "C:xl/a.xml"],
    ["backslashes", "xl\\a.xml"],
    ["nothing", ""],
    ["a zero", "xl/a\0.xml"],
    ["a dot", "xl/./a.xml"],
  ])("a name with %s", (_, name) => {
    expect(refusal(() => open(entry(name)))[0]).toBe("file.path-trick");
  });

  test("a local name other than the listed one", () => {
    expect(refusal(() => open(entry("a.xml", { localName: "b.xml" })))[0]).toBe("file.path-trick");
  });

  test("the same name twice, in any case", () => {
    expect(refusal(() => open(entry("a.xml"), entry("A.xml")))).toEqual(["file.damaged", { part: "A.xml" }]);
  });

  test("entries that share bytes", () => {
    expect(
      refusal(() => open(entry("a.xml"), entry("b.xml", { sameDataAs: 1, localName: "b.xml" })))[0],
    ).toMatch(/file\.(damaged|path-trick)/);
  });

  test("an encrypted entry", () => {
    expect(refusal(() => open(entry("a.xml", { flags: 1 })))[0]).toBe("file.encrypted");
  });

  test("an unknown method of packing", () => {
    expect(refusal(() => open(entry("a.xml", { method: 12 })))).toEqual(["file.damaged", { part: "a.xml" }]);
  });

  test.each([
    ["a wrong checksum", { crc: 1 }],
    ["a declared size too small", { deflate: true, size: 2 }],
    ["a declared size too large", { deflate: true, size: 40 }],
    ["a stored size that lies", { size: 3 }],
    ["data that is not deflated", { method: 8, rawData: strToU8("không phải") }],
  ] as const)("%s, when the part is read", (_, more) => {
    const pkg = open(entry("a.xml", more));
    expect(refusal(() => readPart(pkg, "a.xml"))).toEqual(["file.damaged", { part: "a.xml" }]);
  });

  test("more unpacked bytes than the limit, as declared", () => {
    const zip = buildZip([TYPES, entry("a.xml", { deflate: true, size: 900 * 1024 * 1024 })]);
    expect(refusal(() => openZip(zip))).toEqual(["file.too-large", { megabytes: 901, limit: 768 }]);
  });

  test("one part over its own limit", () => {
    const pkg = openZip(buildZip([TYPES, entry("a.xml", { content: new Uint8Array(5000) })]), {
      ...DEFAULT_LIMITS,
      partBytes: 4096,
    });
    expect(refusal(() => readPart(pkg, "a.xml"))[0]).toBe("file.too-large");
  });

  test("every truncation of a file", () => {
    const whole = bytesOf({ rows: "<row><c><v>1</v></c></row>" });
    const codes = new Set<string>();
    for (let length = 1; length < whole.length; length += 7)
      codes.add(codeOf(() => openZip(whole.subarray(0, length))));
    expect([...codes].sort()).toEqual(["file.damaged", "file.not-workbook"]);
  });
});

/** Remembers how far it was cut into. */
class WatchedBytes extends Uint8Array {
  static readonly [Symbol.species] = Uint8Array;
  furthest = 0;

  override subarray(from?: number, to = this.length): Uint8Array<ArrayBuffer> {
    this.furthest = Math.max(this.furthest, Math.min(to, this.length));
    return new Uint8Array(this.buffer, this.byteOffset, this.length).subarray(from, to);
  }
}

describe("a bomb that lies about its size", () => {
  const bomb = new Uint8Array(deflateRawSync(new Uint8Array(64 * 1024 * 1024), { level: 9 }));

  test.each([
    ["fflate", inflateWithFflate],
    ["zlib", inflateWithZlib],
  ])("is stopped by %s", (_, inflate) => {
    expect(() => inflate(bomb, 1000)).toThrow();
  });

  test("a large one is stopped after its first pieces", () => {
    // 512 kB packed would be 512 MB unpacked: seconds, were it unpacked whole
    const large = new Uint8Array(deflateRawSync(new Uint8Array(400 * 1024 * 1024), { level: 9 }));
    const watched = new WatchedBytes(large);
    expect(() => inflateWithFflate(watched, 1000)).toThrow("more than declared");
    expect(watched.furthest).toBeGreaterThan(0);
    expect(watched.furthest).toBeLessThan(large.length / 2);
  });
});

describe("both ways of unpacking agree", () => {
  const content = strToU8("Nguyễn Văn Mẫu; ".repeat(60_000));

  test("on content and size", () => {
    const packed = new Uint8Array(deflateRawSync(content));
    expect(Buffer.compare(inflateWithFflate(packed, content.length), content)).toBe(0);
    expect(Buffer.compare(inflateWithZlib(packed, content.length), content)).toBe(0);
  });

  test("on incompressible content, larger than one piece", () => {
    let state = 1;
    const noise = Uint8Array.from({ length: 700_000 }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 24;
    });
    const packed = new Uint8Array(deflateRawSync(noise, { level: 1 }));
    expect(packed.length).toBeGreaterThan(256 * 1024);
    expect(Buffer.compare(inflateWithFflate(packed, noise.length), noise)).toBe(0);
  });

  test.each([
    ["", 0],
    ["123456789", 0xcbf43926],
    ["The quick brown fox jumps over the lazy dog", 0x414fa339],
  ])("on the checksum of %j", (text, crc) => {
    expect(crc32(strToU8(text))).toBe(crc);
    expect(checksumWithZlib(strToU8(text))).toBe(crc);
  });
});

describe("what the file is", () => {
  const compound = (...streams: readonly string[]) => {
    const bytes = new Uint8Array(4096);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    streams.forEach((name, at) => {
      const entryAt = 1024 + at * 128;
      Array.from(name).forEach((letter, i) => (bytes[entryAt + i * 2] = letter.charCodeAt(0)));
      bytes[entryAt + 64] = (name.length + 1) * 2;
    });
    return bytes;
  };
  const zipOf = (parts: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

  test.each([
    ["nothing", new Uint8Array(), "file.empty"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "file.not-workbook"],
    ["a PDF", strToU8("%PDF-1.7 và vân vân"), "file.not-workbook"],
    ["an encrypted workbook", compound("EncryptionInfo", "EncryptedPackage"), "file.encrypted"],
    ["an old Word document", compound("WordDocument", "1Table"), "file.word-document"],
    ["another compound file", compound("PowerPoint Document"), "file.not-workbook"],
    [
      "a Word document",
      zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<a/>" }),
      "file.word-document",
    ],
    [
      "a binary workbook",
      zipOf({ "[Content_Types].xml": "<Types/>", "xl/workbook.bin": "a" }),
      "file.unsupported-format",
    ],
    [
      "an OpenDocument sheet",
      zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
      "file.unsupported-format",
    ],
    [
      "an OpenDocument text",
      zipOf({ mimetype: "application/vnd.oasis.opendocument.text" }),
      "file.word-document",
    ],
    ["a web page", strToU8("<html><table><tr><td>1</td></tr></table></html>"), "file.unsupported-format"],
    ["any other zip", zipOf({ "a.txt": "a" }), "file.not-workbook"],
  ])("%s", (_, bytes, code) => {
    expect(codeOf(() => openZip(bytes))).toBe(code);
  });
});
