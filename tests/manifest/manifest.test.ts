/** The manifest, checked offline: Microsoft's own reader, the rules of its reference pages, and the schema where it is at hand. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { validateXML } from "xmllint-wasm";

/** A script of the repository in plain JavaScript: it brings no types of its own. */
const { productionManifest } = jest.requireActual<{
  productionManifest: (xml: string, base: string) => string;
}>("../../scripts/lib/manifest.cjs");

const ROOT = path.resolve(__dirname, "../..");
const XML = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");

const values = (pattern: RegExp, text = XML) => [...text.matchAll(pattern)].map((match) => match[1] ?? "");

/** The direct children of OfficeApp, in the order the reference page asks for. */
const ORDER = [
  "Id",
  "Version",
  "ProviderName",
  "DefaultLocale",
  "DisplayName",
  "Description",
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "Hosts",
  "Requirements",
  "DefaultSettings",
  "Permissions",
  "VersionOverrides",
];

function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("Microsoft's own reader understands it: a workbook add-in in Vietnamese", () => {
  const cli = path.join(ROOT, "node_modules/office-addin-manifest/cli.js");
  const info = execFileSync(process.execPath, [cli, "info", path.join(ROOT, "manifest.xml")], {
    encoding: "utf8",
  });
  expect(info).toMatch(/Type: TaskPaneApp/);
  expect(info).toMatch(/Hosts: Workbook/);
  expect(info).toMatch(/Default Locale: vi-VN/);
  expect(info).toMatch(/Id: [0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/);
});

test("children of OfficeApp stand in the order of the reference", () => {
  const children = values(/^ {2}<([A-Za-z]+)[ >]/gm);
  expect(children).toEqual(ORDER);
});

test("asks for ExcelApi 1.1 only, so that an old Excel shows our explanation instead of nothing", () => {
  expect(XML).toMatch(/<Set Name="ExcelApi" MinVersion="1\.1" \/>/);
  expect(XML).not.toMatch(/MinVersion="1\.(?!1")/);
});

test("every resid is at most 32 characters and defined once", () => {
  const used = values(/resid="([^"]+)"/g);
  const defined = values(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
  expect(used.length).toBeGreaterThan(10);
  expect(new Set(defined).size).toBe(defined.length);
  for (const resid of used) {
    expect(resid.length).toBeLessThanOrEqual(32);
    expect(defined).toContain(resid);
  }
  expect([...new Set(used)].sort()).toEqual([...defined].sort());
});

test("texts keep their limits and are in both languages, Vietnamese first", () => {
  const strings = [
    ...XML.matchAll(
      /<bt:String id="[^"]+" DefaultValue="([^"]+)">\s*<bt:Override Locale="en-US" Value="([^"]+)"/g,
    ),
  ];
  expect(strings).toHaveLength(values(/<bt:String (id)=/g).length);
  const long = XML.slice(XML.indexOf("<bt:LongStrings>"));
  for (const [, vietnamese = "", english = ""] of strings) {
    const limit = long.includes(`"${vietnamese}"`) ? 250 : 125;
    expect(vietnamese.length).toBeLessThanOrEqual(limit);
    expect(english.length).toBeLessThanOrEqual(limit);
    expect(english).not.toBe(vietnamese);
  }
  expect(XML).not.toContain('Override Locale="vi-VN"');
  expect(values(/<DisplayName DefaultValue="([^"]+)"/g)).toEqual(["Thi Đua"]);
});

test("icons: 16, 32 and 80 are there as the ribbon demands, each file of the size it says", () => {
  for (const icons of XML.split("<Icon>").slice(1)) {
    const sizes = values(/<bt:Image size="(\d+)"/g, icons.slice(0, icons.indexOf("</Icon>"))).map(Number);
    expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
  }
  for (const url of new Set(values(/"(https:[^"]+\.png)"/g))) {
    const file = path.join(ROOT, "assets", new URL(url).pathname);
    const size = Number(/icon-(\d+)\.png$/.exec(file)?.[1]);
    expect(pngSize(file)).toEqual([size, size]);
  }
  expect(values(/<IconUrl DefaultValue="([^"]+)"/g)[0]).toMatch(/icon-32\.png$/);
  expect(values(/<HighResolutionIconUrl DefaultValue="([^"]+)"/g)[0]).toMatch(/icon-64\.png$/);
});

describe("for an office's own address", () => {
  test.each([
    ["https://thidua.example.vn", "https://thidua.example.vn/pane/index.html"],
    ["https://noibo.example.vn/thi-dua/", "https://noibo.example.vn/thi-dua/pane/index.html"],
    ["https://noibo.example.vn:8443/a", "https://noibo.example.vn:8443/a/pane/index.html"],
  ])("%s leaves no localhost", (base, pane) => {
    const made = productionManifest(XML, base);
    expect(made).not.toContain("localhost");
    expect(made).toContain(`<SourceLocation DefaultValue="${pane}" />`);
  });

  test.each([["http://thidua.example.vn/"], ["thidua.example.vn"], [""], ["https://a.vn/?x=1"]])(
    "%p is refused with a reason",
    (base) => {
      expect(() => productionManifest(XML, base)).toThrow(/https|address/);
    },
  );
});

const SCHEMAS = path.resolve(ROOT, "../shared/manifest-xsd");
const withSchemas = existsSync(SCHEMAS) ? describe : describe.skip;

withSchemas("against the published schema (runs where the schema folder lies beside the project)", () => {
  const schemas = () =>
    readdirSync(SCHEMAS)
      .filter((name) => name.endsWith(".xsd"))
      .map((fileName) => ({ fileName, contents: readFileSync(path.join(SCHEMAS, fileName), "utf8") }));
  const validate = (xml: string) => {
    const all = schemas();
    const main = all.filter(({ fileName }) => fileName === "OfficeAppManifestV1_1.xsd");
    return validateXML({
      xml: [{ fileName: "manifest.xml", contents: xml }],
      schema: main,
      preload: all.filter((schema) => !main.includes(schema)),
    });
  };

  test("it is valid", async () => {
    expect((await validate(XML)).errors.map(({ message }) => message)).toEqual([]);
  });

  test("and the check can fail: a button without its label is refused", async () => {
    const broken = XML.replace(/<Label resid="Button.Label" \/>/, "");
    expect((await validate(broken)).valid).toBe(false);
  });
});
