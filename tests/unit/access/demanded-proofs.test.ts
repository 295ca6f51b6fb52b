import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

// Whatever can be asked from outside demands a proof of lib/access/proofs.ts, or stands here with the reason why it needs none.

const root = join(import.meta.dirname, "../../..");

/** What anybody may do, by file and export. */
const PUBLIC: Record<string, string> = {
  "app/page.tsx default": "the front door",
  "app/sign-in/page.tsx default": "signing in",
  "app/register/page.tsx default": "making an account",
  "app/reset/page.tsx default": "choosing a new password, by the secret of a link",
  "app/invitation/page.tsx default": "looking at an invitation, by its secret",
  "app/join/page.tsx default": "a class's door",
  "app/offline/page.tsx default": "says that there is no connection",
  "app/offline/lessons/page.tsx default": "says it on a student's device",
  "app/help/page.tsx default": "explains the program",
  "app/sign-in/actions.ts signInAction": "signing in",
  "app/sign-in/actions.ts signOutAction": "ends the session of whoever asks",
  "app/register/actions.ts registerAction": "the command asks for an invitation",
  "app/register/actions.ts registerFirstAction": "the command asks for the first administrator's link",
  "app/reset/actions.ts resetPasswordAction": "the command asks for the link's secret",
  "app/reset/actions.ts askForResetAction": "answers the same to everybody; the link goes by mail",
  "app/invitation/actions.ts signInHereAction": "signing in",
  "app/api/auth/[...nextauth]/route.ts GET": "next-auth's own",
  "app/api/auth/[...nextauth]/route.ts POST": "next-auth's own",
  "app/api/health/route.ts GET": "whether the database answers",
  "app/api/v1/invitation/route.ts POST": "by the secret of an invitation",
  "app/api/v1/join/roster/route.ts POST": "asks grantJoiner, which knows no signed-in person",
  "app/api/v1/join/sign-in/route.ts POST": "signing in",
  "app/api/v1/sign-out/route.ts POST": "ends the session of whoever asks",
};

const sources = readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ path: `app/${name}`, source: parsed(join(root, "app", name)) }));

function parsed(file: string) {
  return ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
}

const isServerFile = (source: ts.SourceFile) =>
  source.statements.some((one) => ts.isExpressionStatement(one) && isText(one.expression, "use server"));
const isText = (node: ts.Node, text: string) => ts.isStringLiteral(node) && node.text === text;

/** The names by which a file knows the proofs. */
function proofsIn(source: ts.SourceFile): string[] {
  return source.statements.filter(ts.isImportDeclaration).flatMap((one) => {
    const names = one.importClause?.namedBindings;
    if (!isText(one.moduleSpecifier, "@/lib/access/proofs") || !names || !ts.isNamedImports(names)) return [];
    return names.elements
      .filter((element) => (element.propertyName ?? element.name).text !== "currentPerson")
      .map((element) => element.name.text);
  });
}

function calls(node: ts.Node, names: readonly string[]): boolean {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && names.includes(node.expression.text)) return true;
  return ts.forEachChild(node, (child) => calls(child, names) || undefined) ?? false;
}

const isExported = (node: ts.HasModifiers) => node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;

/** What a file exports as values: name and code. A destructured export has the code of the whole statement. */
type Exported = { name: string; code: ts.Node };
function exportsOf(source: ts.SourceFile): Exported[] {
  return source.statements.flatMap((one): Exported[] => {
    if (ts.isFunctionDeclaration(one) && isExported(one)) {
      const isDefault = one.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
      return [{ name: isDefault ? "default" : (one.name?.text ?? "default"), code: one }];
    }
    if (ts.isVariableStatement(one) && isExported(one))
      return one.declarationList.declarations.flatMap((each) => namesOf(each.name).map((name) => ({ name, code: each })));
    if (ts.isExportAssignment(one)) return [{ name: "default", code: one }];
    if (ts.isExportDeclaration(one)) return [{ name: `re-export ${one.getText(source)}`, code: one }];
    return [];
  });
}

const namesOf = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name) ? [name.text] : name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesOf(element.name) : []));

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

function isDoor(path: string, source: ts.SourceFile, name: string): boolean {
  if (isServerFile(source)) return true;
  if (basename(path) === "page.tsx") return name === "default";
  return basename(path) === "route.ts" && (METHODS.includes(name) || name.startsWith("re-export"));
}

const doors = sources.flatMap(({ path, source }) =>
  exportsOf(source)
    .filter(({ name }) => isDoor(path, source, name))
    .map(({ name, code }) => ({ door: `${path} ${name}`, demands: calls(code, proofsIn(source)) })),
);

describe("what can be asked from outside", () => {
  test("is found", () => {
    expect(doors.length).toBeGreaterThan(40);
  });
  test.each(doors)("$door", ({ door, demands }) => {
    expect(demands ? "demands a proof" : PUBLIC[door]).toBeDefined();
    expect(demands && door in PUBLIC, "needs no proof, it says, and demands one").toBe(false);
  });
});

test("what needs no proof is still there", () => {
  const there = doors.map(({ door }) => door);
  expect(Object.keys(PUBLIC).filter((door) => !there.includes(door))).toEqual([]);
});

test("actions stand in files of their own", () => {
  const inline = sources.filter(
    ({ path, source }) => source.text.includes("use server") && !(isServerFile(source) && path.endsWith("actions.ts")),
  );
  expect(inline.map(({ path }) => path)).toEqual([]);
});
