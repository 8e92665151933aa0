// Finds import cycles by Tarjan's algorithm for strongly connected components. Imports of types and `import()` count.

import type { SourceFile } from './source-scan.ts';

type ImportingFile = Pick<SourceFile, 'path' | 'imports'>;

/** The groups of files that import each other, each sorted by path. */
export function importCycles(files: readonly ImportingFile[]): string[][] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const order = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];

  const visit = ({ path, imports }: ImportingFile): number => {
    const own = order.size;
    order.set(path, own);
    stack.push(path);
    let low = own;
    let importsItself = false;
    for (const { target } of imports) {
      const imported = byPath.get(target);
      if (imported === undefined) continue;
      importsItself ||= target === path;
      const seen = order.get(target);
      if (seen === undefined) low = Math.min(low, visit(imported));
      else if (stack.includes(target)) low = Math.min(low, seen);
    }
    if (low === own) {
      const group = stack.splice(stack.indexOf(path));
      if (group.length > 1 || importsItself) cycles.push(group.sort());
    }
    return low;
  };
  for (const file of files) if (!order.has(file.path)) visit(file);
  return cycles;
}
