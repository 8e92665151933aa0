import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';
import { isLaterModule } from './small-svelte.ts';

/** The modules that open the whole page, the frame of the matrix alone, and the explanations in that frame. */
const PAGE = sourceFile('ui/open-page.ts');
const MATRIX = sourceFile('ui/static-matrix/open-light.ts');
const REASONS = sourceFile('ui/static-matrix/light-reasons.ts');
/** Reads links. The page loads it with a link, or later. */
const LINK = sourceFile('scenario/link/permalink.ts');
/** The parts that load once the browser is idle. */
const IDLE = sourceFile('ui/idle-parts.ts');
/** What a phone shows first. */
const PHONE = [sourceFile('ui/phone/PhonePanes.svelte'), sourceFile('ui/phone/PhoneSummary.svelte')];
/** Messages in both languages use it. */
const NUMBER = sourceFile('i18n/number.ts');

type Dependencies = (context: Rolldown.ChunkingContext) => ReadonlySet<string>;

/**
 * Puts the modules of a first visit into three chunks: those that the page shares with the frame of the matrix, those that it
 * shares with the frame's explanations, and the others. A fourth has what else reads a link, a fifth what loads next, apart
 * from what a phone shows of it at once. Split by use alone they are dozens of files, 5 kB larger together.
 */
export function visitChunks(): Rolldown.CodeSplittingGroup[] {
  const page = dependenciesOf(PAGE);
  const idle = dependenciesOf(IDLE);
  return [
    chunk('decisions', 4, (context) =>
      intersection(page(context), dependenciesOf(MATRIX)(context)).add(NUMBER),
    ),
    chunk('session', 3, (context) => intersection(page(context), dependenciesOf(REASONS)(context))),
    chunk('page', 2, page),
    chunk('link', 1, dependenciesOf(LINK)),
    chunk('panes', 1, (context) => intersection(idle(context), dependenciesOf(...PHONE)(context))),
    chunk('idle', 0, idle),
  ];
}

/** A chunk of those of the modules that no chunk of a higher priority, or an earlier one, has. */
function chunk(name: string, priority: number, modulesIn: Dependencies): Rolldown.CodeSplittingGroup {
  let modules: ReadonlySet<string> | null = null;
  return {
    name: (id, context) => {
      modules ??= modulesIn(context);
      // A chunk with an entry itself would also need the code that makes a namespace of its exports.
      return modules.has(id) && id !== PAGE && id !== LINK ? name : null;
    },
    debugName: name,
    includeDependenciesRecursively: false,
    priority,
  };
}

/** The modules and all that they import, without `import()` and what only later parts use. */
function dependenciesOf(...starts: readonly string[]): Dependencies {
  return (context) => {
    const modules = new Set(starts);
    for (const id of modules) {
      for (const imported of context.getModuleInfo(id)?.importedIds ?? [])
        if (!isLaterModule(imported)) modules.add(imported);
    }
    return modules;
  };
}

function intersection(a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> {
  return new Set([...a].filter((id) => b.has(id)));
}

function sourceFile(name: string): string {
  return fileURLToPath(new URL(`../../src/${name}`, import.meta.url));
}
