// The walls of the house (docs/architecture.md). Type imports count.
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: `^src/${from}` },
  to: { path: "^src/", pathNot: allowed.map((place) => `^src/${place}`) },
});

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    only("core-is-pure", "core/", ["core/"], "The core imports only itself."),
    only(
      "packs-are-literals",
      "packs/",
      ["packs/", "core/law/"],
      "Packs are data checked by core/law types.",
    ),
    only("messages-know-types", "messages/", ["messages/", "core/"], "Messages speak about core types."),
    only("app-knows-no-host", "app/", ["app/", "core/", "packs/", "messages/"], "Use cases know no host."),
    only(
      "officejs-stays-apart",
      "hosts/officejs/",
      ["hosts/officejs/", "core/", "app/"],
      "Hosts stay apart.",
    ),
    only("xlsx-stays-apart", "hosts/xlsx/", ["hosts/xlsx/", "core/", "app/"], "Hosts stay apart."),
    only("docx-stays-apart", "hosts/docx/", ["hosts/docx/", "core/", "app/"], "Hosts stay apart."),
    only(
      "univer-reads-files",
      "hosts/univer/",
      ["hosts/univer/", "hosts/xlsx/", "core/", "app/"],
      "Only the grid may use the file host.",
    ),
    only("pane-knows-no-host", "pane/", ["pane/", "app/", "messages/", "core/"], "The pane knows use cases."),
    only(
      "workbench-joins",
      "workbench/",
      ["workbench/", "pane/", "hosts/", "app/", "messages/", "core/"],
      "The pages join pane and hosts.",
    ),
    only(
      "cli-has-no-screen",
      "cli/",
      ["cli/", "app/", "messages/", "core/", "packs/", "hosts/xlsx/", "hosts/docx/"],
      "The command line has no screen.",
    ),
    {
      name: "core-has-no-packages",
      comment: "The core is plain TypeScript.",
      severity: "error",
      from: { path: "^src/(core|packs|messages)/" },
      to: { dependencyTypes: ["npm", "npm-dev", "core"] },
    },
    {
      name: "helpers-behind-the-port",
      comment: "office-js-helpers only through our storage port.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/hosts/officejs/helpers-storage" },
      to: { path: "office-js-helpers" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
  },
};
