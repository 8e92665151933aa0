// Every published link with the scenario that it must open as. Members that were added later have their defaults.

import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { readFragment } from '../../src/scenario/link/permalink.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

export interface PublishedLink {
  readonly fragment: string;
  readonly scenario: Scenario;
}

const FILE = new URL('../fixtures/links/version-1.json', import.meta.url);

export function publishedLinks(): readonly PublishedLink[] {
  return readPublishedFile().map(({ fragment, scenario }) => ({
    fragment,
    scenario: {
      ...{ expectations: [], exercise: null, observed: [] },
      ...scenario,
      view: { ...{ detail: 'reasons', reading: 'guide' }, ...scenario.view },
    },
  }));
}

/** The links as they were published: scenarios may lack members that were added later. */
export function readPublishedFile(): readonly PublishedLink[] {
  return JSON.parse(readFileSync(FILE, 'utf8')) as readonly PublishedLink[];
}

export async function writePublishedFile(links: readonly PublishedLink[]): Promise<void> {
  writeFileSync(FILE, await format(JSON.stringify(links, null, 2), { parser: 'json', printWidth: 110 }));
}

/** Appends the links of a text, one a line. Skips known links and empty lines; returns lines that don't open as a scenario. */
export function addLinks(
  known: readonly PublishedLink[],
  text: string,
): { readonly links: readonly PublishedLink[]; readonly rejected: readonly string[] } {
  const links = [...known];
  const rejected: string[] = [];
  for (const line of text.split(/\r?\n/).map((part) => part.trim())) {
    const fragment = line.slice(line.indexOf('#') + 1);
    if (fragment === '' || links.some((link) => link.fragment === fragment)) continue;
    const read = readFragment(fragment);
    if (read.kind === 'scenario') links.push({ fragment, scenario: read.scenario });
    else rejected.push(line);
  }
  return { links, rejected };
}
