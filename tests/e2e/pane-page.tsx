/** The pane on a workbook in memory: its screens without a host program. The test reaches the host through `window`. */
import { MemoryStorage } from "../../src/app/key-value-storage";
import { mountPane } from "../../src/pane/mount-pane";
import { gridSheet, gridWorkbook } from "../support/grid";
import { MemoryHost } from "../support/memory-host";

declare global {
  interface Window {
    paneHost: MemoryHost;
    openPane: (isFirst: boolean) => void;
  }
}

const SCORES = Array.from(
  { length: 30 },
  (_, at) => `| ${at + 1} | Tiêu chí ${at + 1} | ${at} | =C${at} → 1 |`,
);

const workbook = gridWorkbook(
  [
    gridSheet("Bảng chấm điểm", `| BẢNG CHẤM ĐIỂM |\n| STT | Nội dung | Điểm | Tính |\n${SCORES.join("\n")}`),
    gridSheet(
      "Danh sách",
      "| STT | Họ tên | Điểm |\n| 1 | Nguyễn Văn Mẫu | #N/A |\n| 2 | Trần Thị Thí Dụ | #REF! |",
    ),
    gridSheet("Danh mục", "| a |\n| b |", { visibility: "hidden" }),
  ],
  { name: "một-tên-tệp-rất-dài-của-cụm-thi-đua-số-ba-năm-2025.xlsx", kept: ["chart"] },
);

window.paneHost = new MemoryHost(workbook);
window.openPane = (isFirst) => {
  const storage = new MemoryStorage();
  if (!isFirst) storage.set("started", "yes");
  const element = document.getElementById("pane");
  if (element) mountPane(element, { host: window.paneHost, storage });
};
