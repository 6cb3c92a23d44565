// Two projects: unit and contract tests in Node, browser tests in Chromium (built pages needed first).
const common = {
  testEnvironment: "node",
  transform: {
    "^.+\\.(ts|tsx)$": [
      "@swc/jest",
      { jsc: { target: "es2022", transform: { react: { runtime: "automatic" } } } },
    ],
    // ES modules only, and Univer's CommonJS files ask for them
    "/node_modules/(lodash-es|nanoid|quickselect|rbush|kdbush|cjk-regex|franc-min|trigram-utils|n-gram|collapse-white-space|regexp-util|unicode-regex)/.+\\.js$":
      ["@swc/jest", { jsc: { target: "es2022" }, module: { type: "commonjs" } }],
  },
  transformIgnorePatterns: [
    "/node_modules/(?!(lodash-es|nanoid|quickselect|rbush|kdbush|cjk-regex|franc-min|trigram-utils|n-gram|collapse-white-space|regexp-util|unicode-regex)/)",
  ],
};

module.exports = {
  testSequencer: "./scripts/lib/browser-tests-first.cjs",
  projects: [
    {
      ...common,
      displayName: "unit",
      testMatch: ["<rootDir>/tests/**/*.test.ts", "<rootDir>/tests/**/*.test.tsx"],
      testPathIgnorePatterns: ["/node_modules/", "\\.browser\\.test\\.tsx?$"],
    },
    { ...common, displayName: "browser", testMatch: ["<rootDir>/tests/**/*.browser.test.ts"] },
  ],
};
