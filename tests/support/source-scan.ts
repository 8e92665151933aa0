// Scans source files for tests/architecture.test.ts: their imports, identifiers and texts.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** `types` is erased at run time, `load` is an `import()` or a worker's address, `values` is any other import. */
export type ImportKind = 'values' | 'types' | 'load';

export interface Import {
  readonly kind: ImportKind;
  /** As written. */
  readonly specifier: string;
  /** The file's path from the root for a relative specifier, the package's name otherwise. */
  readonly target: string;
  readonly isRelative: boolean;
}

export interface SourceFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lineCount: number;
  readonly imports: readonly Import[];
  /** The names used in the code, without comments and strings. */
  readonly identifiers: ReadonlySet<string>;
  /** The texts that can contain a colour: string literals, markup and styles. */
  readonly texts: readonly string[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** All `.ts`, `.svelte` and `.css` files under a folder of the project; none if it is missing. */
export function readSourceFiles(folder: string): SourceFile[] {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => scanSource(relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')));
}

/** `path` is relative to the root; its extension gives the kind of file. */
export function scanSource(path: string, text: string): SourceFile {
  const { script, rest } = split(path, text);
  const imports = rest.loads.map((specifier) => resolveImport(path, 'load', specifier));
  const identifiers = new Set<string>();
  const texts = [rest.text];
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found !== null) imports.push(resolveImport(path, found.kind, found.specifier));
    if (ts.isIdentifier(node)) identifiers.add(node.text);
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      texts.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS));
  const lineCount = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return { path, text, lineCount, imports, identifiers, texts };
}

interface Rest {
  readonly text: string;
  readonly loads: readonly string[];
}

/** Separates the code from markup and styles, without their comments. */
function split(path: string, text: string): { script: string; rest: Rest } {
  if (path.endsWith('.ts')) return { script: text, rest: { text: '', loads: [] } };
  const scripts: string[] = [];
  const other = text
    .replace(/<!--.*?-->|\/\*.*?\*\//gs, ' ')
    .replace(/<script\b[^>]*>(.*?)<\/script>/gs, (_, script: string) => {
      scripts.push(script);
      return ' ';
    });
  const loads = [...other.matchAll(/\bimport\s*\(\s*(['"`])(.+?)\1/g)].flatMap(
    ([, , specifier]) => specifier ?? [],
  );
  return { script: scripts.join('\n;\n'), rest: { text: other, loads } };
}

function importOf(node: ts.Node): { kind: ImportKind; specifier: string } | null {
  if (ts.isImportDeclaration(node)) {
    return named(
      node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? 'types' : 'values',
      node.moduleSpecifier,
    );
  }
  if (ts.isExportDeclaration(node)) {
    return named(node.isTypeOnly ? 'types' : 'values', node.moduleSpecifier);
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return named('types', node.argument.literal);
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return named('load', node.arguments[0]);
  }
  // new URL('./worker.ts', import.meta.url)
  if (ts.isNewExpression(node) && node.expression.getText() === 'URL') {
    const [address, base] = node.arguments ?? [];
    return base?.getText() === 'import.meta.url' ? named('load', address) : null;
  }
  return null;
}

function named(
  kind: ImportKind,
  specifier: ts.Node | undefined,
): { kind: ImportKind; specifier: string } | null {
  return specifier !== undefined && ts.isStringLiteralLike(specifier)
    ? { kind, specifier: specifier.text }
    : null;
}

function resolveImport(path: string, kind: ImportKind, specifier: string): Import {
  const [address = '', query = ''] = specifier.split('?');
  const isRelative = /^[./]/.test(address);
  const target = isRelative ? posix.join(posix.dirname(path), address) : packageName(address);
  // The address of a file is not its code.
  const isAddress = kind === 'values' && query.split('&').includes('url');
  return {
    kind: isAddress ? 'load' : kind,
    specifier,
    target: address.startsWith('/') ? address : target,
    isRelative,
  };
}

function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
