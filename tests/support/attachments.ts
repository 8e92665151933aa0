// Finds attachments of components that read reactive state. Svelte reruns such an attachment when that state
// changes, so it is an effect.

import ts from 'typescript';

/** Calls whose results are or contain reactive state. */
const REACTIVE_CALLS = /^(\$state|\$derived|\$props|\$bindable|getSession|getPreferences)$/;

/**
 * Returns the errors of a component's attachments, one line each. An attachment must be a function of the script or an inline
 * function, and must not read reactive state outside `untrack`, neither directly nor through functions of the script.
 * A call, such as `{@attach showing(text)}`, depends on its arguments and is an error.
 */
export function reactiveAttachments(path: string, component: string): string[] {
  const scripts = [...component.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(
    ([, script]) => script ?? '',
  );
  const script = parse(scripts.join('\n;\n'));
  const reactive = new Set<string>();
  const functions = new Map<string, ts.Node>();
  for (const statement of script.statements) collect(statement, reactive, functions);
  const markup = component.replace(/<!--.*?-->|<(script|style)\b[^>]*>.*?<\/\1>/gs, ' ');
  return attachExpressions(markup).flatMap((text) => {
    const [statement] = parse(`(${text})`).statements;
    if (statement === undefined || !ts.isExpressionStatement(statement))
      return [`${path}: ${text} is no expression`];
    const expression = unwrap(statement.expression);
    const attached = ts.isIdentifier(expression) ? functions.get(expression.text) : expression;
    if (attached === undefined || !ts.isFunctionLike(attached))
      return [`${path}: ${text} is no function of the component`];
    return readsIn(attached, reactive, functions).map((name) => `${path}: ${text} reads ${name}`);
  });
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile('component.ts', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

function unwrap(expression: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(expression) ? unwrap(expression.expression) : expression;
}

/** The reactive names and functions declared by a statement. A value computed from a reactive name is reactive. */
function collect(statement: ts.Statement, reactive: Set<string>, functions: Map<string, ts.Node>): void {
  if (ts.isFunctionDeclaration(statement) && statement.name !== undefined) {
    functions.set(statement.name.text, statement);
    return;
  }
  if (!ts.isVariableStatement(statement)) return;
  for (const { name, initializer } of statement.declarationList.declarations) {
    if (initializer === undefined) continue;
    if (ts.isIdentifier(name) && ts.isFunctionLike(initializer)) functions.set(name.text, initializer);
    else if (isReactive(initializer, reactive)) for (const bound of namesIn(name)) reactive.add(bound);
  }
}

function isReactive(expression: ts.Expression, reactive: ReadonlySet<string>): boolean {
  let isFound = false;
  visitReads(expression, (name) => {
    isFound ||= REACTIVE_CALLS.test(name) || reactive.has(name);
  });
  return isFound;
}

function namesIn(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesIn(element.name)));
}

/** The reactive names that a function reads, directly or through calls. */
function readsIn(
  start: ts.Node,
  reactive: ReadonlySet<string>,
  functions: ReadonlyMap<string, ts.Node>,
): string[] {
  const found = new Set<string>();
  const seen = new Set<ts.Node>();
  const follow = (node: ts.Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    visitReads(node, (name) => {
      if (reactive.has(name)) found.add(name);
      const called = functions.get(name);
      if (called !== undefined) follow(called);
    });
  };
  follow(start);
  return [...found];
}

/** Visits each used name, except in `untrack(…)`, member names, types and declarations. */
function visitReads(node: ts.Node, onname: (name: string) => void): void {
  if (ts.isCallExpression(node) && node.expression.getText() === 'untrack') return;
  if (ts.isTypeNode(node)) return;
  if (ts.isIdentifier(node)) {
    const { parent } = node;
    const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
    const isKey = (ts.isPropertyAssignment(parent) || ts.isBindingElement(parent)) && parent.name === node;
    if (!isMember && !isKey && !isAssigned(node)) onname(node.text);
  }
  ts.forEachChild(node, (child) => {
    visitReads(child, onname);
  });
}

function isAssigned(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}

/** The contents of `{@attach …}`, with balanced braces. */
function attachExpressions(markup: string): string[] {
  return [...markup.matchAll(/\{@attach\s/g)].map((start) => {
    const from = start.index + start[0].length;
    let depth = 1;
    let end = from;
    while (end < markup.length && depth > 0) {
      depth += markup[end] === '{' ? 1 : markup[end] === '}' ? -1 : 0;
      end += 1;
    }
    return markup.slice(from, end - 1).trim();
  });
}
