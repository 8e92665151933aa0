// All published links, with the scenario of each. Members added later have their defaults.

import { readFileSync } from 'node:fs';
import type { Scenario } from '../../src/scenario/scenario.ts';

interface PublishedLink {
  readonly fragment: string;
  readonly scenario: Scenario;
}

const FILE = new URL('../fixtures/links/version-1.json', import.meta.url);

export function publishedLinks(): readonly PublishedLink[] {
  const links = JSON.parse(readFileSync(FILE, 'utf8')) as readonly PublishedLink[];
  return links.map(({ fragment, scenario }) => ({
    fragment,
    scenario: {
      ...{ expectations: [], exercise: null },
      ...scenario,
      view: { ...{ detail: 'reasons' }, ...scenario.view },
    },
  }));
}
