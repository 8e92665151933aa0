// The inputs that each target starts from: published links, the policies of the examples, and the texts in the tests of imports.

import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import ts from 'typescript';
import { finish } from '../../src/engine/evaluation/decide/steps.ts';
import { exportPolicy } from '../../src/engine/interchange/export-policy.ts';
import type { ExportFormat } from '../../src/engine/interchange/export-policy.ts';
import { packInSteps } from '../../src/scenario/link/codec.ts';
import { exampleScenario } from '../../src/scenario/presets/examples.ts';
import { EXAMPLE_IDS } from '../../src/scenario/scenario.ts';
import { publishedLinks } from '../support/published-links.ts';
import type { TargetName } from './targets.ts';

const POLICIES = EXAMPLE_IDS.flatMap((id) =>
  exampleScenario(id).policies.flatMap((policy) => (policy.kind === 'custom' ? [policy.text] : [])),
);

const SEEDS: Readonly<Record<TargetName, () => readonly (Uint8Array | string)[]>> = {
  link: () => publishedLinks().map(({ fragment }) => fragment),
  'link-content': () => publishedLinks().map(({ scenario }) => finish(packInSteps(scenario, null))),
  archive: () => [
    zipOf({ 'DEFAULT_GROUP/app.yaml': 'a: 1', 'G/b': '' }),
    zipOf({ 'export/G/a.yaml': 'x', 'G/../b': 'x', '/c': 'x', 'G/a/b/c': 'x', __MACOSX: 'x' }),
    zipOf({ '.metadata.yml': 'metadata:\n- appName: a\n  dataId: a/b\n  group: G\n', 'G/a_b': 'x' }),
    zipOf({ '.metadata.yml': `metadata:\n${'- {dataId: "a", group: G}\n'.repeat(30)}`, 'G/a': 'x' }),
    zipOf({ '.metadata.yml': 'metadata:\n- dataId: a\n  group: G\n', 'G/a': 'x' }, 0),
  ],
  hcl: () => [
    ...exported('terraform', 'terraform-heredoc', 'terraform-document'),
    ...testSamples('import-terraform'),
  ],
  yaml: () => [...exported('ros-template'), ...testSamples('import-yaml'), ...testSamples('import-template')],
  paste: () => [
    ...exported('json', 'create', 'terraform', 'ros-template'),
    ...testSamples('import-json'),
    ...testSamples('import-aws'),
    ...POLICIES.map((text) => `> \`\`\`json\n> ${text.replaceAll('\n', '\n> ')}\n> \`\`\`\n`),
    ...POLICIES.map((text) => JSON.stringify({ PolicyVersion: { PolicyDocument: text } })),
  ],
};

export function seedsOf(target: TargetName): readonly Uint8Array[] {
  return SEEDS[target]().map((seed) => (typeof seed === 'string' ? strToU8(seed) : seed));
}

function zipOf(files: Readonly<Record<string, string>>, level: 0 | 6 = 6): Uint8Array {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { level });
}

/** The policies of the examples in each format. */
function exported(...formats: readonly ExportFormat[]): readonly string[] {
  return POLICIES.flatMap((text) =>
    formats.flatMap((format) => {
      const result = exportPolicy({ name: 'p', text, isComplete: true }, format, 'bash');
      return result.kind === 'written' ? [result.text] : [];
    }),
  );
}

/** Shorter texts are names and values. */
const MIN_SAMPLE_LENGTH = 40;

/** The template literals of a file in tests/engine/interchange. */
function testSamples(name: string): readonly string[] {
  const path = new URL(`../engine/interchange/${name}.test.ts`, import.meta.url);
  const file = ts.createSourceFile(name, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const samples: string[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isNoSubstitutionTemplateLiteral(node) || ts.isStringLiteral(node);
    if (isText && node.text.length >= MIN_SAMPLE_LENGTH) samples.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return samples;
}
