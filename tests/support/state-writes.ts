// Finds places in components that assign to state instead of calling an action, and fields of state classes that allow it.

import { parse } from 'svelte/compiler';
import ts from 'typescript';

/** Properties and variables that hold objects of src/state. */
const STATE_NAMES: ReadonlySet<string> = new Set(
  (
    'session playground model view selection comparison filters range marks checks history pending ' +
    'accountEditor linter errorHelp preferences draft changedDecisions progress run buffer buffers openPolicy'
  ).split(' '),
);
const STATE_SOURCES: ReadonlySet<string> = new Set(['getSession', 'getPreferences', 'progressIn']);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** The assignments, increments, deletions and bindings in a file of src/ui that write to state, a line each. */
export function stateWrites(path: string, text: string): string[] {
  const isComponent = path.endsWith('.svelte');
  const source = isComponent ? text : `<script lang="ts" module>${text}</script>`;
  const root = parse(source, { modern: true });
  const nodes: Node[] = [];
  collect(root, nodes);
  const aliases = aliasesIn(nodes);
  return nodes.flatMap((node) => {
    const target = writtenTo(node);
    if (target?.type !== 'MemberExpression' || !isState(target['object'], aliases)) return [];
    return [`${path}: ${source.slice(node.start, node.end).split('\n', 1).join('')}`];
  });
}

function writtenTo(node: Node): Node | null {
  switch (node.type) {
    case 'AssignmentExpression':
      return asNode(node['left']);
    case 'UpdateExpression':
      return asNode(node['argument']);
    case 'UnaryExpression':
      return node['operator'] === 'delete' ? asNode(node['argument']) : null;
    case 'BindDirective':
      return asNode(node['expression']);
    default:
      return null;
  }
}

/** Whether the expression is an object of src/state, judged by its names and by the variables made from such objects. */
function isState(value: unknown, aliases: ReadonlySet<string>): boolean {
  const node = asNode(value);
  switch (node?.type) {
    case 'Identifier':
      return aliases.has(String(node['name'])) || STATE_NAMES.has(String(node['name']));
    case 'MemberExpression': {
      const property = asNode(node['property']);
      return (
        (property?.type === 'Identifier' && STATE_NAMES.has(String(property['name']))) ||
        isState(node['object'], aliases)
      );
    }
    case 'CallExpression': {
      const callee = asNode(node['callee']);
      const isRune = callee?.type === 'Identifier' && callee['name'] === '$derived';
      if (isRune) return isState(asNodes(node['arguments'])[0], aliases);
      return callee?.type === 'Identifier' && STATE_SOURCES.has(String(callee['name']));
    }
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
      return isState(node['expression'], aliases);
    case undefined:
    default:
      return false;
  }
}

/** The variables that are initialized with state, in order, so that an alias of an alias is found. */
function aliasesIn(nodes: readonly Node[]): ReadonlySet<string> {
  const aliases = new Set<string>();
  for (const node of nodes)
    if (node.type === 'VariableDeclarator' && isState(node['init'], aliases))
      for (const name of namesIn(asNode(node['id']))) aliases.add(name);
  return aliases;
}

function namesIn(pattern: Node | null): string[] {
  if (pattern?.type === 'Identifier') return [String(pattern['name'])];
  if (pattern?.type !== 'ObjectPattern') return [];
  return asNodes(pattern['properties']).flatMap((property) => namesIn(asNode(property['value'])));
}

function collect(value: unknown, nodes: Node[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, nodes);
  else if (typeof value === 'object' && value !== null) {
    const node = asNode(value);
    if (node !== null) nodes.push(node);
    for (const [key, child] of Object.entries(value)) if (key !== 'parent') collect(child, nodes);
  }
}

function asNode(value: unknown): Node | null {
  const isNode = typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
  return isNode ? (value as Node) : null;
}

function asNodes(value: unknown): Node[] {
  return Array.isArray(value) ? value.flatMap((item) => asNode(item) ?? []) : [];
}

/** The fields and setters of classes that other modules could assign to: neither private nor read-only. */
export function writableFields(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isField = ts.isPropertyDeclaration(node) || ts.isSetAccessorDeclaration(node);
    if (isField && !ts.isPrivateIdentifier(node.name)) {
      const modifiers = (node.modifiers ?? []).map(({ kind }) => kind);
      const isClosed =
        modifiers.includes(ts.SyntaxKind.ReadonlyKeyword) || modifiers.includes(ts.SyntaxKind.PrivateKeyword);
      if (!isClosed) found.push(`${path}: ${node.name.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS));
  return found;
}
