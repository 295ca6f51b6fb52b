import ts from "typescript";

/** The folders whose functions must give the same result for the same arguments, at once. */
export const pureFolders = ["domain", "exercises", "grading", "source-analysis", "statistics"].map((name) => `lib/${name}`);

const strangers = new Set([
  ...["crypto", "process", "fetch", "performance", "globalThis", "window", "document", "navigator", "localStorage", "indexedDB"],
  ...["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "requestAnimationFrame", "Promise", "require"],
]);
const impureMembers = new Map([
  ["Date", new Set(["now"])],
  ["Math", new Set(["random"])],
  ["Temporal", new Set(["Now"])],
]);

/** What in this source text reads a clock, randomness or the outside world, or waits: one `{ line, what }` each. */
export function impurities(fileName, text) {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    const what = impurity(node);
    if (what) found.push({ line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1, what });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function impurity(node) {
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return "async";
  if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier)) return "await";
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return "import()";
  if (ts.isImportDeclaration(node) && node.moduleSpecifier.text.startsWith("node:")) return node.moduleSpecifier.text;
  if (ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length) return "new Date()";
  if (ts.isCallExpression(node) && node.expression.getText() === "Date") return "Date()";
  const owner = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) ? node.expression.getText() : undefined;
  const member = owner && (ts.isPropertyAccessExpression(node) ? node.name.text : node.argumentExpression.text);
  if (owner && impureMembers.get(owner)?.has(member)) return `${owner}.${member}`;
  if (ts.isIdentifier(node) && strangers.has(node.text) && !isOnlyAName(node)) return node.text;
  return undefined;
}

// The name of a property or of something declared here is not the global of that name.
function isOnlyAName({ parent, ...node }) {
  if (ts.isPropertyAccessExpression(parent)) return parent.name.pos === node.pos;
  if (ts.isQualifiedName(parent)) return parent.right.pos === node.pos;
  const named =
    ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent) || ts.isMethodSignature(parent);
  return named && parent.name.pos === node.pos;
}
