// The main figures beside those of the last release, which tests/bench/release-figures.json stores. Absolute times depend on
// the machine, so the file names it, and a comparison means something only on the same one.

import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { VERSION } from '../../src/scenario/version.ts';
import type { AnalysisFigures } from './analysis.ts';
import type { PageFigures } from './page.ts';
import type { Comparison } from './peer-comparison.ts';
import type { PermalinkFigures } from './permalink-size.ts';
import { paragraphs } from './report.ts';
import { milliseconds, textTable } from './text-table.ts';

/** What one run measured. */
export interface Measurements {
  readonly small: Comparison;
  readonly large: Comparison;
  readonly permalinks: readonly PermalinkFigures[];
  readonly analysis: readonly AnalysisFigures[];
  readonly page: PageFigures | null;
}

interface ReleaseFigures {
  readonly version: string;
  readonly date: string;
  readonly machine: string;
  readonly figures: Readonly<Record<string, number>>;
}

const FILE = new URL('release-figures.json', import.meta.url);

export function saveAsRelease(measured: Measurements): void {
  const release: ReleaseFigures = {
    version: VERSION,
    date: new Date().toISOString().slice(0, 10),
    machine: machineName(),
    figures: mainFigures(measured),
  };
  writeFileSync(FILE, `${JSON.stringify(release, null, 2)}\n`);
}

/** A table of the main figures: now, then, and their ratio. A figure that either doesn't have is a dash. */
export function releaseReport(measured: Measurements): string {
  const release = JSON.parse(readFileSync(FILE, 'utf8')) as ReleaseFigures;
  const now = mainFigures(measured);
  const names = [...new Set([...Object.keys(now), ...Object.keys(release.figures)])];
  const machine = release.machine === machineName() ? 'the same kind of machine' : release.machine;
  return paragraphs(
    `Beside release ${release.version} of ${release.date}, on ${machine}`,
    textTable([
      ['', 'now', release.version, 'ratio'],
      ...names.map((name) => {
        const [here, there] = [now[name], release.figures[name]];
        const ratio = here === undefined || there === undefined ? '–' : (here / there).toFixed(2);
        return [name, figure(here), figure(there), ratio];
      }),
    ]),
  );
}

function figure(value: number | undefined): string {
  return value === undefined ? '–' : milliseconds(value);
}

function machineName(): string {
  const cores = cpus();
  return `${cores[0]?.model ?? 'unknown'}, ${String(cores.length)} cores, Node ${process.versions.node}`;
}

function mainFigures({ small, large, permalinks, analysis, page }: Measurements): Record<string, number> {
  return Object.fromEntries<number>([
    ['small: times the fastest peer', small.ratioToFastestPeer],
    ['large: times the fastest peer', large.ratioToFastestPeer],
    ['large: matrix, thousand decisions/s', large.oursPerSecond / 1000],
    ...permalinks.map(({ name, characters }) => [`link, characters: ${name}`, characters] as const),
    ...analysis.map(({ name, p95Ms }) => [`proof, p95 ms: ${name}`, p95Ms] as const),
    ...(page === null ? [] : pageFigures(page)),
  ]);
}

function pageFigures({
  firstVisit,
  firstVisitSlow,
  keystrokes,
  opening,
}: PageFigures): readonly (readonly [string, number])[] {
  return [
    ['first visit, kB gzip to the matrix', firstVisit.matrixGzipBytes / 1000],
    ['first visit, kB gzip with the editor', firstVisit.editorGzipBytes / 1000],
    ['first visit, ms to the matrix', firstVisit.matrixVisibleMs],
    ['first visit, ms to the editor', firstVisit.editorReadyMs],
    ['10 Mbit/s, ms to the matrix', firstVisitSlow.matrixVisibleMs],
    ['10 Mbit/s, ms to the editor', firstVisitSlow.editorReadyMs],
    ...keystrokes.flatMap(({ typing, resources, keyToPaintMs, script }) => {
      const title = `${String(resources)} resources, ${typing === 'every-cell' ? 'most cells' : 'no cell'} changed`;
      return [
        [`key, p95 ms to paint: ${title}`, keyToPaintMs.p95] as const,
        [`key, ms of own script: ${title}`, script.ownMs] as const,
      ];
    }),
    ...opening.flatMap(({ name, matrixMs, processorMs }) => [
      [`${name}: ms to the matrix`, matrixMs] as const,
      [`${name}: ms of processor time`, processorMs] as const,
    ]),
  ];
}
