// Three projects: unit and contract tests in Node, browser tests in Chromium (built pages needed first).
const common = {
  testEnvironment: "node",
  transform: {
    "^.+\\.(ts|tsx)$": ["@swc/jest", { jsc: { target: "es2022", transform: { react: { runtime: "automatic" } } } }],
  },
};

module.exports = {
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
