// Policies from a text of any supported kind: JSON, Terraform, YAML, and Markdown with these. Each reader is loaded when a text
// needs it.

import { isNothing } from '../../engine/interchange/import-result.ts';
import type { ImportResult } from '../../engine/interchange/import-result.ts';

/** Null when the text is of no supported kind. Never throws on any text; rejects only when a reader cannot be loaded. */
export async function importText(text: string): Promise<ImportResult | null> {
  const { fencedBlocks, unquoted } = await import('../../engine/interchange/fenced-blocks.ts');
  if (/^[ \t>*+.)\d-]*(?:`{3}|~{3})/m.test(text)) {
    const fromBlocks = await importBlocks(fencedBlocks(text));
    if (fromBlocks !== null) return fromBlocks;
  }
  return importPlain(unquoted(text) ?? text);
}

async function importPlain(text: string): Promise<ImportResult | null> {
  if (TERRAFORM.test(text)) {
    const { importTerraform } = await import('../../engine/interchange/import-terraform.ts');
    const fromTerraform = importTerraform(text);
    if (!isNothing(fromTerraform)) return fromTerraform;
  }
  if (YAML_MEMBER.test(text) && !/^\s*[{["%]/.test(text)) {
    const { importYaml } = await import('../../engine/interchange/import-yaml.ts');
    const fromYaml = importYaml(text);
    if (!isNothing(fromYaml)) return fromYaml;
  }
  const { importJson } = await import('../../engine/interchange/import-json.ts');
  return importJson(text);
}

/** The policies of all blocks; null when none has any. */
async function importBlocks(blocks: readonly string[]): Promise<ImportResult | null> {
  const { importBrokenPolicy } = await import('../../engine/interchange/import-json.ts');
  const results: ImportResult[] = [];
  for (const block of blocks.filter((it) => /statement|policy/i.test(it))) {
    const result = (await importPlain(block)) ?? importBrokenPolicy(block);
    if (result !== null) results.push(result);
  }
  const [first] = results;
  if (first === undefined) return null;
  const isOneKind = results.every(({ kind }) => kind === first.kind);
  return {
    kind: isOneKind ? first.kind : 'api-response',
    policies: results.flatMap(({ policies }) => policies),
    leftOut: results.flatMap(({ leftOut }) => leftOut),
  };
}

/** A block or argument that can hold a policy document. */
const TERRAFORM =
  /\b(?:resource|data)[ \t]+"?[\w-]*(?:_ram_|aws_iam_|_resource_manager_)|^[ \t]*(?:policy_)?document[ \t]*=|^[ \t]*statement[ \t]*\{|^[ \t]*module[ \t]+"/m;

/** A line that a template or a policy has in YAML, and JSON never. */
const YAML_MEMBER =
  /^(?:- )?[ \t]*(?:ROSTemplateFormatVersion|AWSTemplateFormatVersion|Resources|PolicyDocument|Statement)[ \t]*:/m;
