// Bundles what the benches measure of ours, as the command line's build does: one file for Node, nothing minified away that runs.
import path from "node:path";
import webpack from "webpack";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** Gives the path of a CommonJS file that exports what `entry` exports. */
export async function buildOurs(entry, folder) {
  const name = path.basename(entry).replace(/\.ts$/, ".cjs");
  const config = {
    mode: "production",
    target: "node20",
    context: ROOT,
    entry: path.resolve(ROOT, entry),
    output: { path: folder, filename: name, library: { type: "commonjs2" } },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          use: {
            loader: "swc-loader",
            options: { swcrc: false, jsc: { target: "es2022", parser: { syntax: "typescript" } } },
          },
        },
      ],
    },
    optimization: { minimize: false },
    performance: { hints: false },
  };
  const stats = await new Promise((resolve, reject) => {
    webpack(config, (error, result) => (error ? reject(error) : resolve(result)));
  });
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
  return path.join(folder, name);
}
