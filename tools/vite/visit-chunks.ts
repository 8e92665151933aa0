import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';

/** The modules that open the whole page, the frame of the matrix alone, and the explanations in that frame. */
const PAGE = sourceFile('ui/open-page.ts');
const MATRIX = sourceFile('ui/static-matrix/open-light.ts');
const REASONS = sourceFile('ui/static-matrix/light-reasons.ts');

/**
 * Puts the modules of a first visit into three chunks: those that the page shares with the frame of the matrix, those that it
 * shares with the frame's explanations, and the others. Split by use alone they are dozens of files, 5 kB larger together.
 */
export function visitChunks(): Rolldown.CodeSplittingGroup[] {
  return [sharedWith('decisions', MATRIX, 3), sharedWith('session', REASONS, 2), sharedWith('page', PAGE, 1)];
}

function sharedWith(name: string, start: string, priority: number): Rolldown.CodeSplittingGroup {
  let shared: ReadonlySet<string> | null = null;
  return {
    name: (id, context) => {
      shared ??= intersection(dependenciesOf(PAGE, context), dependenciesOf(start, context));
      // A chunk with the entry itself would also need the code that makes a namespace of its exports.
      return shared.has(id) && id !== PAGE ? name : null;
    },
    debugName: name,
    priority,
  };
}

/** The module and all that it imports, without `import()`. */
function dependenciesOf(start: string, context: Rolldown.ChunkingContext): ReadonlySet<string> {
  const modules = new Set([start]);
  for (const id of modules) {
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) modules.add(imported);
  }
  return modules;
}

function intersection(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((id) => b.has(id)));
}

function sourceFile(name: string): string {
  return fileURLToPath(new URL(`../../src/${name}`, import.meta.url));
}
