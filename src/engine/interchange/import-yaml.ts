// The policies in YAML: a ROS template, a CloudFormation template, or a policy. The one door to `yaml`, which is large: load it
// only for text that is not JSON.

import { parseDocument } from 'yaml';
import { formatPolicy } from '../policy/format.ts';
import { importJson } from './import-json.ts';
import type { ImportResult } from './import-result.ts';

/** How often anchors may be repeated: a few lines of YAML can otherwise stand for gigabytes. */
const MOST_ALIASES = 100;

/** ROS takes no longer template. The parser is slow: at this length it takes seconds. */
const LONGEST_TEMPLATE = 524_288;

/** Null for text that is not YAML, or longer than a template may be. */
export function importYaml(text: string): ImportResult | null {
  const json = yamlToJson(text);
  return json === null ? null : importJson(json);
}

function yamlToJson(text: string): string | null {
  if (text.length > LONGEST_TEMPLATE) return null;
  try {
    const document = parseDocument(text, { logLevel: 'silent', uniqueKeys: false });
    if (document.errors.length > 0) return null;
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return value === undefined ? null : formatPolicy(JSON.stringify(value));
  } catch {
    // Nested too deep, too many aliases, or an alias that holds itself: nothing that a template needs.
    return null;
  }
}
