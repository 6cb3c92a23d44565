// One piece of work in one process: node patch-once.mjs read|patch MODULE FILE. Prints CPU milliseconds and peak memory.
import fs from "node:fs";
import { createRequire } from "node:module";

const [work, module, file] = process.argv.slice(2);
const run = createRequire(import.meta.url)(module)[work];
const bytes = fs.readFileSync(file);
const before = process.cpuUsage();
run(bytes);
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024 }));
