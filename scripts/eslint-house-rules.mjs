// Lint rules of this house: what no published rule says.
import path from "node:path";

const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;

const explainedAssertion = {
  meta: {
    type: "problem",
    messages: { why: "`as` needs a comment, here or on the line before, saying why it is safe." },
  },
  create(context) {
    const source = context.sourceCode;
    return {
      TSAsExpression(node) {
        const type = node.typeAnnotation;
        if (type.type === "TSTypeReference" && type.typeName.name === "const") return;
        const line = node.loc.start.line;
        const isExplained = source
          .getAllComments()
          .some((comment) => comment.loc.end.line >= line - 1 && comment.loc.start.line <= node.loc.end.line);
        if (!isExplained) context.report({ node, messageId: "why" });
      },
    };
  },
};

const kebabCaseFile = {
  meta: {
    type: "problem",
    messages: { name: "Files are kebab-case; files of a React component are PascalCase.tsx." },
  },
  create(context) {
    return {
      Program(node) {
        const name = path.basename(context.filename);
        const isFine =
          /^[a-z0-9]+([-.][a-z0-9]+)*\.(ts|tsx)$/.test(name) || /^[A-Z][A-Za-z0-9]*\.tsx$/.test(name);
        if (!isFine) context.report({ node, messageId: "name" });
      },
    };
  },
};

const namedExportsOnly = {
  meta: { type: "problem", messages: { named: "Named exports only." } },
  create(context) {
    return { ExportDefaultDeclaration: (node) => context.report({ node, messageId: "named" }) };
  },
};

const noBarrel = {
  meta: { type: "problem", messages: { barrel: "No re-exports: import from where the thing lives." } },
  create(context) {
    const report = (node) => context.report({ node, messageId: "barrel" });
    return {
      ExportAllDeclaration: report,
      ExportNamedDeclaration: (node) => node.source && report(node),
    };
  },
};

const noVietnameseString = {
  meta: { type: "problem", messages: { home: "Vietnamese sentences live in src/messages." } },
  create(context) {
    const check = (node, text) => VIETNAMESE.test(text) && context.report({ node, messageId: "home" });
    return {
      Literal: (node) => typeof node.value === "string" && check(node, node.value),
      TemplateElement: (node) => check(node, node.value.raw),
      JSXText: (node) => check(node, node.value),
    };
  },
};

export default {
  rules: {
    "explained-assertion": explainedAssertion,
    "kebab-case-file": kebabCaseFile,
    "named-exports-only": namedExportsOnly,
    "no-barrel": noBarrel,
    "no-vietnamese-string": noVietnameseString,
  },
};
