// Reads group and dataId of each configuration from `.metadata.yml` of a Nacos export. Source: alibaba/nacos, `ConfigMetadata`.

import { parse } from 'yaml';
import type { NameInGroup } from '../../engine/account/add-resources.ts';
import { isObject } from '../unknown-json.ts';

export function readNacosMetadata(text: string): readonly NameInGroup[] {
  const value = readYaml(text);
  const items = isObject(value) ? value['metadata'] : null;
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown): readonly NameInGroup[] => {
    if (!isObject(item)) return [];
    const { group, dataId } = item;
    return typeof group === 'string' && typeof dataId === 'string' ? [{ group, id: dataId }] : [];
  });
}

function readYaml(text: string): unknown {
  try {
    return parse(text, { logLevel: 'silent', maxAliasCount: 0, schema: 'failsafe' });
  } catch {
    // Not YAML: the paths of the entries still name the configurations.
    return null;
  }
}
