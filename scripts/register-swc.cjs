// Lets Node run our TypeScript as it is: node --require ./scripts/register-swc.cjs file.ts. For benches and scripts.
const Module = require("node:module");
const fs = require("node:fs");
const path = require("node:path");
const { transformSync } = require("@swc/core");

const OURS = path.resolve(__dirname, "..");

function compile(module, file) {
  const source = fs.readFileSync(file, "utf8");
  const { code } = transformSync(source, {
    filename: file,
    swcrc: false,
    sourceMaps: "inline",
    module: { type: "commonjs", ignoreDynamic: false },
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: file.endsWith("x") },
      transform: { react: { runtime: "automatic" } },
    },
  });
  module._compile(code, file);
}

for (const ending of [".ts", ".tsx"]) Module._extensions[ending] = compile;

// our imports name no ending: look for .ts and .tsx beside what Node knows
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  if (
    request.startsWith(".") &&
    parent?.filename?.startsWith(OURS) &&
    !parent.filename.includes("node_modules")
  ) {
    const base = path.resolve(path.dirname(parent.filename), request);
    for (const ending of [".ts", ".tsx"]) if (fs.existsSync(base + ending)) return base + ending;
  }
  return resolve.call(this, request, parent, ...rest);
};
