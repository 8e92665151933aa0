// YAML as JSON text: the one door to `yaml`, to be loaded only when a text turns out to be YAML. Tags that ROS knows (`!Ref`,
// `!Sub`) are passed over: their values stay as they are written.

import { parseDocument } from 'yaml';
import { formatPolicy } from '../policy/format.ts';

/** How often anchors may be repeated: a few lines of YAML can otherwise stand for gigabytes. */
const MOST_ALIASES = 100;

/** ROS takes no longer template. The parser is slow: at this length it takes seconds. */
const LONGEST_TEMPLATE = 524_288;

/** The first document of the text as JSON; null when it is not YAML, or longer than a template may be. */
export function yamlToJson(text: string): string | null {
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
