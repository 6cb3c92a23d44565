/** A save that the system breaks off half-way: a real disk that is full, a real limit on a file's size. Nothing is left behind. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildXlsx } from "../support/fixture-xlsx";
import { runCli, scratchFolder } from "./run-cli";

const ROWS = Array.from(
  { length: 400 },
  (_, at) => `| ${at + 4} | ${at + 1} | Nguyễn Văn Mẫu ${at} | LĐTT |`,
);
const SHEET = ["| | A | B | C |", "| 3 | STT | Họ và tên | Danh hiệu đề nghị |", ...ROWS].join("\n");
const SAVE = ["read", "danh-sach.xlsx", "--out", "ra/ket-qua.xlsx"];
/** Three pages of a disk that has four: the last one is less than any workbook needs. */
const OLD = "kết quả của tháng trước\n".repeat(400).slice(0, 9000);

// limits and disks of this kind are a matter of the system; what we do about them is the same on all
const onLinux = process.platform === "linux" ? test : test.skip;

let folder: string;
let input: Uint8Array;

beforeEach(() => {
  folder = scratchFolder();
  input = buildXlsx({ sheets: [{ name: "Danh sách", grid: SHEET }] });
  writeFileSync(path.join(folder, "danh-sach.xlsx"), input);
  writeFileSync(path.join(folder, "cu.xlsx"), OLD);
  mkdirSync(path.join(folder, "ra"));
});

describe("a save broken off half-way", () => {
  const tooLarge = () => runCli(SAVE, folder, 'ulimit -f 4 && exec "$@"');

  onLinux("leaves the old file whole and nothing beside it", () => {
    writeFileSync(path.join(folder, "ra/ket-qua.xlsx"), OLD);
    const { code, err } = tooLarge();
    expect([code, err]).toEqual([2, expect.stringMatching(/^Không ghi được ".*ket-qua\.xlsx"\./)]);
    expect(readFileSync(path.join(folder, "ra/ket-qua.xlsx"), "utf8")).toBe(OLD);
    expect(readdirSync(path.join(folder, "ra"))).toEqual(["ket-qua.xlsx"]);
    expect(Buffer.compare(readFileSync(path.join(folder, "danh-sach.xlsx")), input)).toBe(0);
  });

  onLinux("leaves nothing where there was nothing", () => {
    expect(tooLarge().code).toBe(2);
    expect(readdirSync(path.join(folder, "ra"))).toEqual([]);
  });

  onLinux("is none where the limit is wide enough", () => {
    expect(runCli(SAVE, folder, 'ulimit -f 4000 && exec "$@"').code).toBeLessThan(2);
    expect(existsSync(path.join(folder, "ra/ket-qua.xlsx"))).toBe(true);
  });
});

/** The disk is seen from within only, so that is where it is looked at; it goes away with the last program on it. */
const ON_SMALL_DISK = `exec unshare --map-root-user --mount sh -c '
  mount -t tmpfs -o size=16k tmpfs ra && cp cu.xlsx ra/ket-qua.xlsx || { echo "no small disk: needs user namespaces" >&2; exit 99; }
  "$@"; code=$?
  cp ra/ket-qua.xlsx sau.xlsx
  ls -A ra > con-lai.txt
  exit $code
' sh "$@"`;

onLinux("a full disk is named; the old file stays whole, nothing beside it", () => {
  const { code, err } = runCli(SAVE, folder, ON_SMALL_DISK);
  expect([code, err]).toEqual([2, expect.stringMatching(/^Ổ đĩa đã đầy .* Tệp gốc không thay đổi\.\n$/)]);
  expect(readFileSync(path.join(folder, "sau.xlsx"), "utf8")).toBe(OLD);
  expect(readFileSync(path.join(folder, "con-lai.txt"), "utf8")).toBe("ket-qua.xlsx\n");
});
