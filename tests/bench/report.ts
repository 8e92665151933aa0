// Formats the measurements of the engine.

import type { AnalysisFigures } from './analysis.ts';
import type { Comparison } from './peer-comparison.ts';
import type { PermalinkFigures } from './permalink-size.ts';
import type { Scaling, ScalingPoint } from './scaling.ts';
import type { StepTimes } from './step-times.ts';
import { milliseconds, textTable, whole } from './text-table.ts';

export function comparisonReport(title: string, figures: Comparison): string {
  const { policies, statements, resources, decisions, allowed, sample } = figures;
  const fastest = Math.max(figures.casbinPerSecond, figures.cedarPerSecond);
  const row = (name: string, rate: number): readonly string[] => [
    name,
    whole(rate),
    (rate / fastest).toFixed(2),
  ];
  return paragraphs(
    title,
    `${whole(policies)} policies, ${whole(statements)} statements, ${whole(resources)} resources × 25 actions: ` +
      `${whole(decisions)} decisions, ${whole(allowed)} allow.`,
    sample === decisions
      ? 'All engines agree on every decision.'
      : `All engines agree on a sample of ${whole(sample)} decisions; rates of single requests are those of the sample.`,
    textTable([
      ['', 'decisions/s', '× fastest peer'],
      row('matrix', figures.oursPerSecond),
      row('matrix, from texts', figures.oursFromTextPerSecond),
      row('evaluate, one request at a time', figures.evaluatePerSecond),
      row('casbin', figures.casbinPerSecond),
      row('Cedar', figures.cedarPerSecond),
    ]),
  );
}

export function stepsReport(title: string, steps: StepTimes): string {
  return paragraphs(
    title,
    textTable([
      ['', 'ms'],
      ['tree of the account', milliseconds(steps.treeMs)],
      ['parse', milliseconds(steps.parseMs)],
      ['compile', milliseconds(steps.compileMs)],
      ['reach', milliseconds(steps.reachMs)],
      ['combine', milliseconds(steps.combineMs)],
      ['read every decision', milliseconds(steps.readMs)],
      ['parse to read', milliseconds(steps.allMs)],
      ['edit of one policy', milliseconds(steps.editMs)],
    ]),
  );
}

export function scalingReport({ byResources, byStatements }: Scaling): string {
  return paragraphs(
    'Cost by resources',
    scalingTable(byResources),
    'Cost by statements',
    scalingTable(byStatements),
  );
}

function scalingTable(points: readonly ScalingPoint[]): string {
  return textTable([
    ['resources', 'statements', 'tree, ms', 'matrix, ms', 'from texts, ms', 'matrix, ns a decision'],
    ...points.map(({ resources, statements, treeMs, matrixMs, matrixFromTextMs }) => [
      whole(resources),
      whole(statements),
      milliseconds(treeMs),
      milliseconds(matrixMs),
      milliseconds(matrixFromTextMs),
      ((matrixMs * 1e6) / (resources * 25)).toFixed(1),
    ]),
  ]);
}

export function permalinkReport(figures: readonly PermalinkFigures[]): string {
  return paragraphs(
    'Links',
    textTable([
      ['scenario', 'characters', 'naive', 'shorter by', 'made in ms', 'read in ms'],
      ...figures.map(({ name, characters, naiveCharacters, encodeMs, decodeMs }) => [
        name,
        whole(characters),
        whole(naiveCharacters),
        `${(naiveCharacters / characters).toFixed(1)} times`,
        milliseconds(encodeMs),
        milliseconds(decodeMs),
      ]),
    ]),
  );
}

export function analysisReport(figures: readonly AnalysisFigures[]): string {
  return paragraphs(
    'Questions about all requests, processor time',
    textTable([
      ['question', 'asked', 'p50, ms', 'p95, ms', 'max, ms', 'unknown'],
      ...figures.map(({ name, questions, p50Ms, p95Ms, maxMs, unknown }) => [
        name,
        whole(questions),
        milliseconds(p50Ms),
        milliseconds(p95Ms),
        milliseconds(maxMs),
        whole(unknown),
      ]),
    ]),
  );
}

export function paragraphs(...parts: readonly string[]): string {
  return `\n${parts.join('\n')}`;
}
