// Policies from a text of any supported kind: JSON, Terraform, YAML. Each reader is loaded when a text needs it.

import type { ImportResult } from '../../engine/interchange/import-result.ts';

/** Null when the text is of no supported kind. Never throws on any text; rejects only when a reader cannot be loaded. */
export async function importText(text: string): Promise<ImportResult | null> {
  const { importJson } = await import('../../engine/interchange/import-json.ts');
  const fromJson = importJson(text);
  if (fromJson !== null) return fromJson;
  if (TERRAFORM.test(text)) {
    const { importTerraform } = await import('../../engine/interchange/import-terraform.ts');
    return importTerraform(text);
  }
  if (!YAML_MEMBER.test(text)) return null;
  const { importYaml } = await import('../../engine/interchange/import-yaml.ts');
  return importYaml(text);
}

const TERRAFORM = /\balicloud_ram_|"?aws_iam_/;

/** A line that a template or a policy has in YAML, and JSON never. */
const YAML_MEMBER = /^(?:- )?[ \t]*(?:ROSTemplateFormatVersion|Resources|PolicyDocument|Statement)[ \t]*:/m;
