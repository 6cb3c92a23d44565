/** One TypeScript entry → one browser script as text, with the product's own compiler settings; for pages that exist only in tests. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack, { type Configuration, type Stats } from "webpack";

const configurationFor = (entry: string, folder: string): Configuration => ({
  mode: "development",
  devtool: false,
  target: ["web", "es2022"],
  entry,
  output: { path: folder, filename: "entry.js" },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: "swc-loader",
        options: {
          jsc: {
            target: "es2022",
            parser: { syntax: "typescript", tsx: true },
            transform: { react: { runtime: "automatic" } },
          },
        },
      },
    ],
  },
});

function run(configuration: Configuration): Promise<Stats> {
  return new Promise((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error) reject(error);
      else if (!stats || stats.hasErrors())
        reject(new Error(stats?.toString({ all: false, errors: true }) ?? "no answer"));
      else resolve(stats);
    });
  });
}

export async function bundleEntry(entry: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "thi-dua-entry-"));
  try {
    await run(configurationFor(path.resolve(entry), folder));
    return await readFile(path.join(folder, "entry.js"), "utf8");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
