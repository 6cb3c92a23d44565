// What is built from src: each target is a named configuration. "single" is made of "workbench" by scripts/build.mjs.
const crypto = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const webpack = require("webpack");

const here = (...names) => path.join(__dirname, ...names);

const swc = {
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
    },
  },
};

/** What every target shares; `name` is also its folder in dist, `passes` how often the minifier goes over it. */
function base(name, passes = 1) {
  return {
    name,
    mode: "production",
    devtool: false,
    target: ["web", "es2022"],
    output: { path: here("dist", name), filename: "[name].js", clean: true },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: swc },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
        // Univer's ES files leave out endings
        { test: /\.js$/, include: /node_modules/, resolve: { fullySpecified: false } },
      ],
    },
    cache: {
      type: "filesystem",
      cacheDirectory: here(".cache/webpack"),
      name,
      buildDependencies: { config: [__filename] },
    },
    optimization: {
      minimizer: [
        new MinimizerPlugin({
          minify: MinimizerPlugin.swcMinify,
          extractComments: false,
          terserOptions: {
            compress: { passes, ecma: 2022, toplevel: true, module: true },
            mangle: true,
            format: { comments: false },
          },
        }),
      ],
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/** Hyphenation dictionaries of 80 languages (4 MB) that a spreadsheet never asks for: left out of every bundle. */
const withoutHyphenation = new webpack.NormalModuleReplacementPlugin(
  /^\.\/[a-z0-9-]+-[\w-]{8}\.js$/,
  (resource) => {
    if (/engine-render[\\/]lib[\\/]es$/.test(resource.context))
      resource.request = "data:text/javascript,export default {}";
  },
);

function workbench() {
  const config = base("workbench");
  return {
    ...config,
    entry: {
      workbench: here("src/workbench/main.tsx"),
      "formula-worker": here("src/workbench/formula-worker.ts"),
      "file-worker": here("src/workbench/file-worker.ts"),
      "table-worker": here("src/workbench/table-worker.ts"),
    },
    // one file a worker, no lazy chunks: all of it must also fit into a single HTML file
    output: { ...config.output, asyncChunks: false },
    optimization: {
      ...config.optimization,
      splitChunks: {
        chunks: (chunk) => chunk.name === "workbench",
        cacheGroups: {
          grid: { test: /node_modules[\\/]/, name: "grid", enforce: true },
          default: false,
          defaultVendors: false,
        },
      },
    },
    plugins: [
      withoutHyphenation,
      new HtmlWebpackPlugin({
        template: here("src/workbench/index.html"),
        chunks: ["workbench"],
        scriptLoading: "defer",
        minify: false,
      }),
    ],
  };
}

/** The Excel pane: a page whose guard loads office.js, ours and unmodified, and then our one script. */
function pane() {
  // it has a budget; in the workbench two more passes save a quarter of a hundredth and take a tenth of the build
  const config = base("pane", 3);
  const officeJs = path.dirname(require.resolve("@microsoft/office-js/package.json"));
  const { version } = require("@microsoft/office-js/package.json");
  const library = `lib/office-js/${version}`;
  // a browser hashes the text with plain line ends, however the file was checked out
  const guard = fs.readFileSync(here("src/pane/guard/guard.js"), "utf8").replaceAll("\r\n", "\n");
  const guardHash = `sha256-${crypto.createHash("sha256").update(guard).digest("base64")}`;
  return {
    ...config,
    entry: {
      pane: here("src/workbench/excel-entry.ts"),
      "table-worker": here("src/workbench/table-worker.ts"),
    },
    output: { ...config.output, chunkFilename: "[name].js" },
    // named after what is in them, so that a report of a missing file says something
    optimization: { ...config.optimization, chunkIds: "named" },
    plugins: [
      new HtmlWebpackPlugin({
        template: here("src/pane/guard/index.html"),
        inject: false,
        minify: false,
        templateParameters: {
          // the whole element, so that not a blank comes between the text and its hash
          guardScript: `<script>${guard}</script>`,
          guardHash,
          scripts: `${library}/office.js pane.js`,
        },
      }),
      new CopyPlugin({
        patterns: OFFICE_FILES.map((file) => ({
          from: path.join(officeJs, "dist", file),
          to: `${library}/${file}`,
          info: { minimized: true },
        })),
      }),
    ],
  };
}

/** What office.js itself loads in Excel on Windows, Mac and the web; its telemetry script is left out on purpose. */
const OFFICE_FILES = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "o15apptofilemappingtable.js",
  "vi-vn/office_strings.js",
  "en-us/office_strings.js",
];

/** The command line: one file for Node, and the reader of old .xls beside it, loaded when such a file comes. */
function cli() {
  const config = base("cli");
  return {
    ...config,
    target: "node20",
    entry: { thidua: here("src/cli/main.ts") },
    optimization: { minimize: false, chunkIds: "named" },
  };
}

module.exports = [workbench(), pane(), cli()];
