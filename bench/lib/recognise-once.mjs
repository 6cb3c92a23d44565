// node recognise-once.mjs MODULE ROWS: understands one workbook several times over in this process and prints the CPU
// milliseconds of the first run, cold, and the median of the others, warm. ROWS 0 is the scoring form.
import { createRequire } from "node:module";

const [module, rows] = process.argv.slice(2);
// required, as a script is loaded: import() reads CommonJS by a scanner in JavaScript whose compiling would be counted along
const { formOf, listOf, recognise } = createRequire(import.meta.url)(module);
const isForm = rows === "0";
// as it comes to the worker: every text in one piece and its own, none still a promise to join two others
const workbook = structuredClone(isForm ? formOf() : listOf(Number(rows)));
const times = [];
let lines = 0;
for (let run = 0; run < (isForm ? 15 : 3); run++) {
  const since = process.cpuUsage();
  lines = recognise(workbook);
  const { user, system } = process.cpuUsage(since);
  times.push((user + system) / 1000);
}
const [cold, ...later] = times;
// a single run may have the compiler's own threads in it
const warm = later.sort((a, b) => a - b)[later.length >> 1];
console.log(JSON.stringify({ cold, warm, lines }));
