// Who may import whom. One rule per sentence in docs/map.md; tests/unit/architecture.test.ts breaks each on purpose.
const PURE = "^lib/(domain|exercises|grading|source-analysis|statistics)/";
const GENERATED = "^lib/db/generated/";
const FRAMEWORK = "(^|/)node_modules/(next|next-auth|react|react-dom|@auth)/";
const PRISMA = "(^|/)node_modules/(@prisma|prisma|pg)/";
const ZOD = "(^|/)node_modules/zod/";
const READERS =
  "(^|/)node_modules/(@mozilla/readability|linkedom|sanitize-html|mammoth|unpdf|franc-min|request-filtering-agent|ipaddr[.]js)/";
const WORKER = "(^|/)node_modules/graphile-worker/";
const never = (name, from, to) => ({ name, severity: "error", from, to });

module.exports = {
  forbidden: [
    never("no-circular", { pathNot: GENERATED }, { circular: true }),
    never("no-unresolved", {}, { couldNotResolve: true }),
    never("nothing-imports-app", { pathNot: "^(app|tests)/" }, { path: "^app/" }),
    never("nothing-imports-tests", { pathNot: "^(tests|prisma|scripts)/|^(vitest|playwright)[.]config" }, { path: "^tests/" }),
    never("nothing-imports-scripts", { pathNot: "^(scripts|tests|prisma)/|^(vitest|playwright)[.]config" }, { path: "^scripts/" }),
    never("components-only-show", { path: "^components/" }, { path: "^lib/((db|commands|access|jobs)/|(env|log)[.]ts)" }),
    never("ui-knows-no-domain", { path: "^components/ui/" }, { path: "^(lib|components/(?!ui/))" }),
    never(
      "access-only-from-the-edge",
      { pathNot: "^(app|lib/access|tests)/|^(proxy|instrumentation)" },
      { path: "^lib/access/", pathNot: "^lib/access/system" },
    ),
    never(
      "system-proofs-for-jobs-seed-and-bench",
      { pathNot: "^(lib/jobs/|lib/access/|prisma/|scripts/|tests/)" },
      { path: "^lib/access/system" },
    ),
    never("access-knows-db-and-domain-only", { path: "^lib/access/" }, { path: "^lib/(?!access/|db/|domain/|(env|log)[.]ts)" }),
    never("commands-decide-alone", { path: "^lib/commands/" }, { path: "^(lib/jobs|components)/" }),
    never("jobs-run-from-the-server-only", { pathNot: "^(lib/jobs|tests|scripts)/|^instrumentation" }, { path: "^lib/jobs/" }),
    never("jobs-have-no-screen", { path: "^lib/jobs/" }, { path: "^components/" }),
    never("only-jobs-know-the-worker", { path: "^(app|components|lib)/", pathNot: "^lib/(jobs|db)/" }, { path: WORKER }),
    never(
      "reading-in-knows-domain-only",
      { path: "^lib/reading-in/" },
      { path: "^(app|components|lib)/", pathNot: "^lib/(reading-in|domain)/" },
    ),
    never("reading-in-only-from-the-edge", { pathNot: "^(app|lib/reading-in|tests)/" }, { path: "^lib/reading-in/" }),
    never("only-reading-in-knows-the-readers", { path: "^(app|components|lib)/", pathNot: "^lib/reading-in/" }, { path: READERS }),
    never("db-is-below-commands", { path: "^lib/db/" }, { path: "^lib/(?!db/|domain/|(env|log)[.]ts)" }),
    never("only-db-knows-prisma", { path: "^(app|components|lib)/", pathNot: "^lib/db/" }, { path: [PRISMA, GENERATED, "^lib/db/client"] }),
    never("pure-stays-pure", { path: PURE }, { pathNot: [PURE, ZOD] }),
    never("domain-is-the-floor", { path: "^lib/domain/" }, { pathNot: ["^lib/domain/", ZOD] }),
    never(
      "pure-packages-are-strangers",
      { path: "^lib/(exercises|source-analysis|statistics)/" },
      { path: PURE, pathNot: ["^lib/domain/", "^lib/$1/"] },
    ),
    never(
      "grading-knows-exercises-only",
      { path: "^lib/grading/" },
      { path: PURE, pathNot: ["^lib/domain/", "^lib/grading/", "^lib/exercises/"] },
    ),
    never("no-framework-below-the-edge", { path: "^lib/", pathNot: "^lib/access/" }, { path: FRAMEWORK }),
    never(
      "settings-and-log-are-leaves",
      { path: "^lib/(env|log)[.]ts" },
      { path: "^(app|components|lib)/", pathNot: "^lib/(env|log|domain/)" },
    ),
  ],
  options: {
    doNotFollow: { path: ["node_modules", GENERATED] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
