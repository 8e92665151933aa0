// Formats the measurements of the page.

import type { FirstVisit } from './first-visit.ts';
import type { KeystrokeFigures, Percentiles } from './keystrokes.ts';
import type { PageFigures } from './page.ts';
import { paragraphs } from './report.ts';
import type { ScrollFigures } from './scrolling.ts';
import { milliseconds, textTable, whole } from './text-table.ts';

export function pageReport({
  browser,
  firstVisit,
  firstVisitSlow,
  keystrokes,
  scrolling,
  opening,
  hostile,
}: PageFigures): string {
  return paragraphs(
    `The page in ${browser}`,
    textTable([
      ['first visit', 'matrix visible, ms', 'editor ready, ms'],
      visitRow('same machine', firstVisit),
      visitRow('10 Mbit/s, 40 ms', firstVisitSlow),
    ]),
    `Responses as gzip: ${whole(firstVisit.matrixGzipBytes / 1000)} kB for the matrix, ` +
      `${whole(firstVisit.editorGzipBytes / 1000)} kB with the editor (${whole(firstVisit.editorBytes / 1000)} kB unpacked).`,
    '',
    keystrokeReport(keystrokes),
    '',
    scrollReport(scrolling),
    '',
    textTable([
      ['opened', 'every matrix, ms', 'kB gzip', 'processor time, ms'],
      ...opening.map(({ name, matrixMs, gzipKilobytes, processorMs }) => [
        name,
        whole(matrixMs),
        whole(gzipKilobytes),
        whole(processorMs),
      ]),
    ]),
    '',
    textTable([
      ['made to be slow', 'link, characters', 'longest task, ms', 'matrix, ms'],
      ...hostile.map(({ name, linkCharacters, longestTaskMs, matrixMs }) => [
        name,
        whole(linkCharacters),
        whole(longestTaskMs),
        whole(matrixMs),
      ]),
    ]),
  );
}

export function keystrokeReport(keystrokes: readonly KeystrokeFigures[]): string {
  return paragraphs(
    textTable([
      ['a key, ms', 'resources', 'to paint, p50 / p95', 'own script', 'Monaco', 'garbage', 'after a pause'],
      ...keystrokes.map(keystrokeRow),
    ]),
    '',
    textTable([
      ['a key, ms of processor time', 'resources', 'script', 'style, layout', 'all'],
      ...keystrokes.map(processorRow),
    ]),
  );
}

export function scrollReport({ rows, longTasks, longestTaskMs, processorMsPerRow }: ScrollFigures): string {
  return textTable([
    ['the wheel through all rows', 'rows', 'long tasks', 'longest, ms', 'processor time a row, ms'],
    ['', whole(rows), whole(longTasks), whole(longestTaskMs), processorMsPerRow.toFixed(2)],
  ]);
}

function visitRow(name: string, { matrixVisibleMs, editorReadyMs }: FirstVisit): readonly string[] {
  return [name, whole(matrixVisibleMs), whole(editorReadyMs)];
}

function keystrokeRow(figures: KeystrokeFigures): readonly string[] {
  return [
    titleOf(figures),
    whole(figures.resources),
    both(figures.keyToPaintMs),
    figures.script.ownMs.toFixed(1),
    figures.script.monacoMs.toFixed(1),
    figures.script.garbageMs.toFixed(1),
    milliseconds(figures.afterPauseMs),
  ];
}

function processorRow(figures: KeystrokeFigures): readonly string[] {
  const { script, styleAndLayout, all } = figures.processorMs;
  const cells = [script, styleAndLayout, all].map((value) => value.toFixed(1));
  return [titleOf(figures), whole(figures.resources), ...cells];
}

function titleOf({ typing }: KeystrokeFigures): string {
  return typing === 'every-cell' ? 'turns most cells' : 'turns no cell';
}

function both({ p50, p95 }: Percentiles): string {
  return `${p50.toFixed(1)} / ${p95.toFixed(1)}`;
}
