// node rank-once.mjs MODULE FOLDER OUT: ranks a folder of scoring workbooks once, as the command line does, and prints CPU
// milliseconds, peak memory and the units that were ranked.
import { createRequire } from "node:module";

const [module, folder, out] = process.argv.slice(2);
const { rank } = createRequire(import.meta.url)(module);
const said = [];
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (text) => said.push(text) > 0;
const since = process.cpuUsage();
const code = await rank(folder, out);
const { user, system } = process.cpuUsage(since);
process.stdout.write = write;
const { units = [] } = JSON.parse(said.join(""));
const ranked = units.filter((unit) => unit.rank !== null).length;
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ cpu: (user + system) / 1000, memory, ranked, code }));
