/** Runs the grid's formulas apart from the page, which else would freeze for seconds. */
import { createUniver } from "../hosts/univer/create-univer";
import { workerPlugins } from "../hosts/univer/worker-plugins";

createUniver({ plugins: workerPlugins(), words: {} });
