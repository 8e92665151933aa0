// Imports policies from text of any supported format: JSON, Terraform, YAML, and Markdown with these. Readers load on demand.

import { isNothing } from '../../engine/interchange/import-result.ts';
import type { ImportResult } from '../../engine/interchange/import-result.ts';

/** Resolves to null for an unsupported format. Rejects only if a reader fails to load. */
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

/** Returns the policies of all blocks; null if there are none. */
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

/** A block or argument that can contain a policy document. */
const TERRAFORM =
  /\b(?:resource|data)[ \t]+"?[\w-]*(?:_ram_|aws_iam_|_resource_manager_)|^[ \t]*(?:policy_)?document[ \t]*=|^[ \t]*statement[ \t]*\{|^[ \t]*module[ \t]+"/m;

/** A line that occurs in YAML templates and policies, and never in JSON. */
const YAML_MEMBER =
  /^(?:- )?[ \t]*(?:ROSTemplateFormatVersion|AWSTemplateFormatVersion|Resources|PolicyDocument|Statement)[ \t]*:/m;
