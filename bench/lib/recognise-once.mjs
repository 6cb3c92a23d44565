// node recognise-once.mjs MODULE ROWS: understands one workbook several times over in this process and prints the
// CPU milliseconds of each run, the first one cold. ROWS 0 is the scoring form.
const [module, rows] = process.argv.slice(2);
const { formOf, listOf, recognise } = (await import(module)).default;
const isForm = rows === "0";
const workbook = isForm ? formOf() : listOf(Number(rows));
const times = [];
let lines = 0;
for (let run = 0; run < (isForm ? 15 : 3); run++) {
  const since = process.cpuUsage();
  lines = recognise(workbook);
  const { user, system } = process.cpuUsage(since);
  times.push((user + system) / 1000);
}
console.log(JSON.stringify({ cold: times[0], warm: times.at(-1), lines }));
