// Lint: the house style as errors. Sizes, boundaries of language, and the Office rules; what needs types is in .oxlintrc.json.
import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import house from "./scripts/eslint-house-rules.mjs";

const VIETNAMESE_HOMES = [
  "src/messages/**",
  "src/packs/**",
  "src/core/recognise/aliases/**",
  "src/core/text/**",
  "src/core/records/**",
  "src/core/rules/**",
  "src/core/recognise/**",
  "src/pane/guard/**",
  "tests/**",
];

const IMPURE = [
  { selector: "ThrowStatement", message: "The core returns findings; nothing in it throws." },
  {
    selector: "NewExpression[callee.name='Date']",
    message: "The core has no clock: take the day as an argument.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "The core has no randomness.",
  },
];

/** Letters of all scripts cost every pattern one to three milliseconds of compiling: src/core/text/letters.ts. */
const SLOW_PATTERNS = ["Literal[regex.pattern=/p\\{L\\}/i]", "TemplateElement[value.raw=/p\\{L\\}/i]"].map(
  (selector) => ({ selector, message: "Write Latin letters: a-zà-öø-ỹ, or LETTER of text/letters.ts." }),
);

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "bench/node_modules/**", "coverage/**", ".cache/**"] },
  {
    files: ["src/**/*.{ts,tsx}", "tests/**/*.{ts,tsx}"],
    extends: [...tseslint.configs.strict],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { "office-addins": officeAddins, "react-hooks": reactHooks, house },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 50, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 10],
      eqeqeq: "error",
      "id-match": ["error", "^[A-Za-z0-9_$]+$", { properties: true }],
      "no-console": "error",
      "house/explained-assertion": "error",
      "house/kebab-case-file": "error",
      "house/named-exports-only": "error",
      "house/no-barrel": "error",
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: VIETNAMESE_HOMES,
    rules: { "house/no-vietnamese-string": "error" },
  },
  {
    files: ["src/core/**/*.ts", "src/packs/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", ...IMPURE] },
  },
  {
    files: ["src/core/{recognise,records,rules,text}/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", ...IMPURE, ...SLOW_PATTERNS] },
  },
  {
    files: ["src/**/*.tsx"],
    rules: { "max-lines-per-function": ["error", { max: 100, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ["src/hosts/officejs/**/*.ts"],
    rules: Object.fromEntries(
      [
        "call-sync-after-load",
        "call-sync-before-read",
        "load-object-before-read",
        "no-context-sync-in-loop",
        "no-empty-load",
        "no-navigational-load",
        "no-office-initialize",
        "test-for-null-using-isNullObject",
      ].map((rule) => [`office-addins/${rule}`, "error"]),
    ),
  },
  {
    files: ["tests/**/*.{ts,tsx}"],
    rules: {
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  { files: ["src/cli/**/*.ts", "scripts/**"], rules: { "no-console": "off" } },
);
