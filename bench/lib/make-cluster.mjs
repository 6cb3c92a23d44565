// The files of the ranking bench, made by code: one filled scoring workbook of 200 criteria for each unit of a cluster.
import fs from "node:fs";
import path from "node:path";
import { writeGrid } from "./make-files.mjs";

const GROUPS = 10;
const CRITERIA = 20;

/** Writes the workbooks of `units` units under a folder of their own unless they are there; gives the folder. */
export function makeCluster(under, units) {
  const folder = path.join(under, `cluster-${units}`);
  fs.mkdirSync(folder, { recursive: true });
  for (let unit = 1; unit <= units; unit++) {
    const file = path.join(folder, `don-vi-${String(unit).padStart(4, "0")}.xlsx`);
    if (!fs.existsSync(file)) fs.writeFileSync(file, writeGrid("Chấm điểm", linesOf(unit)));
  }
  return folder;
}

/** A deduction under every fourth criterion, and the appraisers take something back here and there. */
function linesOf(unit) {
  const lines = [
    [`Đơn vị: Xã Thí Dụ ${unit}`],
    ["BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2026"],
    ["TT", "Nội dung tiêu chí", "Điểm chuẩn", "Điểm tự chấm", "Điểm thẩm định", "Giải trình"],
  ];
  for (let group = 1; group <= GROUPS; group++) {
    lines.push([ROMAN[group - 1], `Nhóm tiêu chí về nhiệm vụ ${group}`, CRITERIA * 5, null, null, null]);
    for (let at = 1; at <= CRITERIA; at++) {
      const n = unit * 7919 + group * 131 + at * 17;
      const self = 5 - (n % 9) / 4;
      const appraised = n % 5 === 0 ? self - 0.25 : self;
      const why = appraised === self ? null : `Biên bản số ${n % 90}`;
      lines.push([at, `Hoàn thành kế hoạch công tác ${group}.${at} đúng thời hạn`, 5, self, appraised, why]);
      if (at % 4 === 0) lines.push([null, "- Mỗi nhiệm vụ chậm: trừ 0,5 điểm", null, null, null, null]);
    }
  }
  lines.push([null, "Tổng cộng", GROUPS * CRITERIA * 5, null, null, null]);
  lines.push([
    null,
    "Xếp loại: từ 900 điểm trở lên: Xuất sắc; từ 700 đến dưới 900 điểm: Tốt; dưới 700 điểm: Khá",
    null,
    null,
    null,
    null,
  ]);
  return lines;
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
