/** thidua read: what it prints, what it writes, and that it never harms what it was given. */
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { utils, write } from "@e965/xlsx";
import { writeCorrections } from "../../src/app/workbook-state";
import { FileHost } from "../../src/hosts/xlsx/file-host";
import { readWorkbook } from "../../src/hosts/xlsx/read/read-workbook";
import type { FixtureWorkbook } from "../support/fixture";
import { endlessXls } from "../support/endless-xls";
import { buildXlsx } from "../support/fixture-xlsx";
import { runCli, scratchFolder } from "./run-cli";

const LIST: FixtureWorkbook = {
  sheets: [
    {
      name: "Danh sách",
      grid: `
        |   | A                          | B               | C                   |
        | 1 | DANH SÁCH ĐỀ NGHỊ NĂM 2026 |                 |                     |
        | 3 | STT                        | Họ và tên       | Danh hiệu đề nghị   |
        | 4 | 1                          | Nguyễn Văn Mẫu  | LĐTT                |
        | 5 | 2                          | Trần Thị Thí Dụ | =C4/0 → #DIV/0!     |
      `,
    },
    {
      name: "Mã",
      visibility: "hidden",
      grid: "| | A | B |\n| 1 | Tác giả | Tên sáng kiến |\n| 2 | Lê Thị Ví Dụ | Phân loại rác |",
    },
  ],
};

const CLEAN: FixtureWorkbook = {
  sheets: [{ name: "Trang1", grid: "| | A | B |\n| 1 | Tên | Điểm |\n| 2 | Lê Văn Ví Dụ | 8 |" }],
};

interface Answer {
  readonly files: readonly {
    readonly file: string;
    readonly error: { readonly code: string; readonly message: string } | null;
    readonly tables: readonly {
      readonly kind: string;
      readonly sheet: string;
      readonly firstRow: number;
      readonly lastRow: number;
    }[];
    readonly findings: readonly { readonly code: string; readonly cell: string; readonly severity: string }[];
  }[];
}

let folder: string;

beforeEach(() => {
  folder = scratchFolder();
  writeFileSync(path.join(folder, "danh-sach.xlsx"), buildXlsx(LIST));
  writeFileSync(path.join(folder, "sach.xlsx"), buildXlsx(CLEAN));
});

const json = (args: readonly string[]) => {
  const run = runCli([...args, "--json"], folder);
  // the command line's own JSON, checked field by field below
  return { ...run, answer: JSON.parse(run.out) as Answer };
};

test("JSON: one document, the file as given, tables of visible sheets, findings with their cells; exit 1", () => {
  const { code, answer, err } = json(["read", "danh-sach.xlsx"]);
  expect(code).toBe(1);
  expect(err).toBe("");
  const [file] = answer.files;
  expect(file).toMatchObject({ file: "danh-sach.xlsx", error: null });
  expect(file?.tables.map(({ kind, sheet, lastRow }) => [kind, sheet, lastRow])).toEqual([
    ["nominations", "Danh sách", 5],
  ]);
  expect(file?.findings.filter(({ severity }) => severity === "error")).toEqual([
    expect.objectContaining({
      code: "value.error",
      file: "danh-sach.xlsx",
      sheet: "Danh sách",
      cell: "C5",
      cite: [],
    }),
  ]);
});

test("without findings of severity error the exit code is 0; --hidden adds the hidden sheets", () => {
  expect(json(["read", "sach.xlsx"]).code).toBe(0);
  const { answer } = json(["read", "danh-sach.xlsx", "--hidden"]);
  expect(answer.files[0]?.tables.map(({ sheet }) => sheet)).toEqual(["Danh sách", "Mã"]);
});

test("without --json: a Vietnamese report", () => {
  const { out, code } = runCli(["read", "danh-sach.xlsx"], folder);
  expect(code).toBe(1);
  expect(out).toContain("Trang Danh sách");
  expect(out).toContain("danh sách đề nghị khen thưởng, 2 dòng");
  expect(out).toMatch(/Lỗi \[C5, trang Danh sách\]: .*#DIV\/0!/);
  expect(out).not.toMatch(/undefined|null|\[object/);
});

test("a batch goes on past a bad file and names it; a folder is searched, lock files are passed over", () => {
  mkdirSync(path.join(folder, "con"));
  writeFileSync(path.join(folder, "con", "hong.xlsx"), "không phải tệp Excel");
  writeFileSync(path.join(folder, "con", "~$danh-sach.xlsx"), "khóa");
  writeFileSync(path.join(folder, "con", "rong.xls"), "");
  writeFileSync(path.join(folder, "con", "ghi-chu.txt"), "bỏ qua");
  mkdirSync(path.join(folder, "con", "thu-muc.xlsx"));
  symlinkSync("../../sach.xlsx", path.join(folder, "con", "thu-muc.xlsx", "lien-ket.xlsx"));
  const { code, answer } = json(["read", ".", "khong-co.xlsx"]);
  expect(code).toBe(1);
  expect(answer.files.map(({ file, error }) => [file.replaceAll("\\", "/"), error?.code ?? null])).toEqual([
    ["con/hong.xlsx", "file.not-workbook"],
    ["con/rong.xls", "file.empty"],
    ["con/thu-muc.xlsx/lien-ket.xlsx", null],
    ["danh-sach.xlsx", null],
    ["sach.xlsx", null],
    ["khong-co.xlsx", "file.not-found"],
  ]);
});

test("hundreds of digits in one cell do not cost the rest of the batch", () => {
  const grid = `| | A | B | C |\n| 1 | STT | Họ và tên | Điểm |\n| 2 | ${"1".repeat(400)} | Lê Văn Ví Dụ | ${"9".repeat(400)} |`;
  writeFileSync(path.join(folder, "chu-so.xlsx"), buildXlsx({ sheets: [{ name: "Trang1", grid }] }));
  const { answer, err } = json(["read", "chu-so.xlsx", "sach.xlsx"]);
  expect(err).toBe("");
  expect(answer.files.map(({ file, error }) => [file, error])).toEqual([
    ["chu-so.xlsx", null],
    ["sach.xlsx", null],
  ]);
});

test("a file beyond all limits is refused unread, and so is what is no file", () => {
  // no disk holds it: all but its length is a hole
  const huge = path.join(folder, "khong-lo.xlsx");
  writeFileSync(huge, "PK");
  truncateSync(huge, 3_000_000_000);
  const { answer } = json(["read", "khong-lo.xlsx", os.devNull, "sach.xlsx"]);
  expect(answer.files.map(({ error }) => error?.code ?? null)).toEqual([
    "file.too-large",
    "file.not-workbook",
    null,
  ]);
});

test("an old .xls that would be read without end is given up; the rest of the batch is read", () => {
  writeFileSync(path.join(folder, "cu.xls"), endlessXls());
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["Họ và tên"], ["Lê Văn Ví Dụ"]]), "DS");
  // the library types its output by the option `buffer`
  writeFileSync(path.join(folder, "tot.xls"), write(book, { type: "buffer", bookType: "xls" }) as Buffer);
  const { answer, err } = json(["read", "cu.xls", "tot.xls", "sach.xlsx"]);
  expect(err).toBe("");
  expect(answer.files.map(({ error }) => error?.code ?? null)).toEqual([
    "file.old-format-unreadable",
    null,
    null,
  ]);
}, 120_000);

test.each([
  ["no command", [], "Cách dùng"],
  ["an unknown command", ["doc", "a.xlsx"], "doc"],
  ["an unknown option", ["read", "sach.xlsx", "--nhanh"], "--nhanh"],
  ["no file", ["read"], "tên tệp"],
  ["nothing readable", ["read", "khong-co.xlsx"], "Không tìm thấy"],
])("%s: exit 2 and a sentence", (_, args, words) => {
  const { code, out, err } = runCli(args, folder);
  expect(code).toBe(2);
  expect(out + err).toContain(words);
});

test("exit 2 with --json prints the error as JSON and nothing else", () => {
  const { code, out } = runCli(["read", "--json"], folder);
  expect(code).toBe(2);
  expect(JSON.parse(out)).toEqual({ error: { code: "usage.no-file", message: expect.any(String) } });
});

test("--help says how it is used and does nothing", () => {
  const { code, out } = runCli(["read", "--help"], folder);
  expect(code).toBe(0);
  expect(out).toContain("thidua read");
  expect(out).toContain("--out");
});

describe("--out", () => {
  test("writes a copy with our sheet added; the original keeps its bytes", () => {
    const before = readFileSync(path.join(folder, "danh-sach.xlsx"));
    const { code } = runCli(["read", "danh-sach.xlsx", "--out", "ket-qua.xlsx"], folder);
    expect(code).toBe(1);
    expect(readFileSync(path.join(folder, "danh-sach.xlsx")).equals(before)).toBe(true);
    const after = readWorkbook(readFileSync(path.join(folder, "ket-qua.xlsx")), { name: null });
    expect(after.sheets.map(({ name, planId }) => [name, planId !== null])).toEqual([
      ["Danh sách", false],
      ["Mã", false],
      ["TĐ Đề nghị", true],
      ["TĐ Đối chiếu", true],
      ["TĐ Danh mục", true],
      ["TĐ Mục lục", true],
    ]);
    expect(readdirSync(folder).sort()).toEqual(["danh-sach.xlsx", "ket-qua.xlsx", "sach.xlsx"]);
  });

  test("an old .xls comes out as a new .xlsx, and what is lost is said", () => {
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ["STT", "Họ và tên"],
        [1, "Nguyễn Văn Mẫu"],
      ]),
      "DS",
    );
    // the library types its output by the option `buffer`
    writeFileSync(path.join(folder, "cu.xls"), write(book, { type: "buffer", bookType: "xls" }) as Buffer);
    const { code, out } = runCli(["read", "cu.xls", "--out", "moi.xlsx"], folder);
    expect([code, out]).toEqual([0, expect.stringContaining("độ rộng cột và đường kẻ không giữ được")]);
    const after = readWorkbook(readFileSync(path.join(folder, "moi.xlsx")), { name: null });
    expect(after.sheets.map(({ name }) => name)).toEqual(["DS", "TĐ Mục lục"]);
  });

  test("never over its input, under whatever name", () => {
    linkSync(path.join(folder, "danh-sach.xlsx"), path.join(folder, "cung-mot-tep.xlsx"));
    symlinkSync("danh-sach.xlsx", path.join(folder, "lien-ket.xlsx"));
    const before = readFileSync(path.join(folder, "danh-sach.xlsx"));
    for (const out of ["danh-sach.xlsx", "./danh-sach.xlsx", "cung-mot-tep.xlsx", "lien-ket.xlsx"]) {
      const { code, err } = runCli(["read", "danh-sach.xlsx", "--out", out], folder);
      expect(code).toBe(2);
      expect(err).toContain("Không ghi đè");
    }
    expect(readFileSync(path.join(folder, "danh-sach.xlsx")).equals(before)).toBe(true);
  });

  test("takes one file, of the right ending", () => {
    expect(runCli(["read", ".", "--out", "kq.xlsx"], folder).code).toBe(2);
    expect(runCli(["read", "sach.xlsx", "--out", "kq.csv"], folder).code).toBe(2);
    expect(runCli(["read", "sach.xlsx", "--out", "kq.xlsm"], folder).code).toBe(2);
    expect(existsSync(path.join(folder, "kq.csv"))).toBe(false);
  });

  test("where it cannot be written it is said, an older result stays whole and no half file is left", () => {
    const closed = path.join(folder, "dong");
    mkdirSync(closed);
    writeFileSync(path.join(closed, "kq.xlsx"), "kết quả cũ");
    // a folder in place of the result: nobody can rename a file over it, not even the administrator
    mkdirSync(path.join(closed, "thu-muc.xlsx"));
    const { code, err } = runCli(["read", "sach.xlsx", "--out", "dong/thu-muc.xlsx"], folder);
    expect([code, err]).toEqual([2, expect.stringContaining("Không ghi được")]);
    expect(runCli(["read", "sach.xlsx", "--out", "khong-co/kq.xlsx"], folder).code).toBe(2);
    expect(readdirSync(closed).sort()).toEqual(["kq.xlsx", "thu-muc.xlsx"]);
    expect(readFileSync(path.join(closed, "kq.xlsx"), "utf8")).toBe("kết quả cũ");
  });
});

test("what the officer said about a form in the pane holds here too: a header pointed out is a table", async () => {
  const odd: FixtureWorkbook = {
    sheets: [
      {
        name: "Lạ",
        grid: `
          |   | A | B            | C   |
          | 1 | x | Phần việc    | Mức |
          | 2 | 1 | Trực cơ quan | 30  |
          | 3 | 2 | Giữ hồ sơ    | 70  |
        `,
      },
    ],
  };
  const host = new FileHost(buildXlsx(odd), "la.xlsx");
  await writeCorrections(host, [
    {
      form: ["x|phan viec|muc"],
      replaces: null,
      kind: "scoring",
      columns: [
        { heading: "phan viec", nth: 0, field: "label" },
        { heading: "muc", nth: 0, field: "max" },
      ],
      roles: [],
      end: { what: "with", line: "|truc co quan|", nth: 0 },
    },
  ]);
  writeFileSync(path.join(folder, "la.xlsx"), host.bytes());
  const { files } = json(["read", "la.xlsx"]).answer;
  expect(files[0]?.tables).toMatchObject([{ kind: "scoring", sheet: "Lạ", firstRow: 2, lastRow: 2 }]);
});
