// Attributes profile time to files: each sample counts for the innermost frame with a file, so that work of the browser
// inside a call counts for the caller.

import type { CDPSession } from '@playwright/test';

export interface ScriptShare {
  /** The page's code, including Svelte. */
  readonly ownMs: number;
  readonly monacoMs: number;
  readonly garbageMs: number;
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

type Owner = 'own' | 'monaco' | 'garbage' | 'none';

/** Profiles while the work runs. */
export async function profileShare(session: CDPSession, work: () => Promise<void>): Promise<ScriptShare> {
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  return shareOf(profile);
}

function shareOf({ nodes, samples = [], timeDeltas = [] }: Profile): ScriptShare {
  const owners = ownersOf(nodes);
  const micros: Record<Owner, number> = { own: 0, monaco: 0, garbage: 0, none: 0 };
  samples.forEach((id, index) => {
    // A delta is the time before its sample.
    micros[owners.get(id) ?? 'none'] += timeDeltas[index + 1] ?? 0;
  });
  return { ownMs: micros.own / 1000, monacoMs: micros.monaco / 1000, garbageMs: micros.garbage / 1000 };
}

function ownersOf(nodes: readonly ProfileNode[]): ReadonlyMap<number, Owner> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const owners = new Map<number, Owner>();
  function give(node: ProfileNode, inherited: Owner): void {
    const owner = ownerOf(node) ?? inherited;
    owners.set(node.id, owner);
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child !== undefined) give(child, owner);
    }
  }
  const [root] = nodes;
  if (root !== undefined) give(root, 'none');
  return owners;
}

/** Null for a frame without a file, which counts for its caller. */
function ownerOf({ callFrame: { functionName, url } }: ProfileNode): Owner | null {
  if (functionName === '(garbage collector)') return 'garbage';
  if (functionName === '(program)' || functionName === '(idle)') return 'none';
  if (/\/assets\/monaco-[^/]*\.js$/.test(url)) return 'monaco';
  if (/\/assets\/[^/]*\.js$/.test(url)) return 'own';
  return url === '' ? null : 'none';
}
