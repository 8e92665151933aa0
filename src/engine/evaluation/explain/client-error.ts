// Reads log lines of a Nacos client (SDK) that was denied. They contain a dataId or a service, but no action of MSE.
// Source: MSE "Fine-grained authorization in configuration centers" and "… in registries" (actions and resources of the client
// path); the log statements of alibaba/nacos (`ClientWorker`, `NamingHttpClientProxy`).

import { CLIENT_SEGMENTS } from '../../catalog/relative-id.ts';

/** The contents of a client's log line. Null for what it lacks. */
export interface ClientError {
  readonly action: `mse:${'Query' | 'Update'}Nacos${'Config' | 'Naming'}`;
  /** An empty or absent tenant is the namespace `public`. */
  readonly namespace: string;
  readonly group: string | null;
  /** The dataId or the service name. */
  readonly name: string | null;
}

const DENIED = /\b403\b|authorization failed|no permission|not authorized/i;
const CONFIG = /\bdata-?id\b|\/v\d\/cs\/|\bConfig\w*Request\b/i;
const NAMING = /\bserviceName\b|\/v\d\/ns\/|\b(?:Instance|Service\w*|SubscribeService)Request\b/i;
const WRITE =
  /publish|\bremove|\bupdate|\bdelete\b|\bPOST\b|\bPUT\b|\bregister|deregister|\bbeat\b|\bInstanceRequest\b|ConfigRemoveRequest/i;
/** A listener's line can mention an update of the cache. */
const READ = /\bget\b|\bGET\b|\bquery|\blisten|\bsubscribe/i;

const VALUE = String.raw`\\?["']?\s?[=:：]\s?\\?["']?([^\s,;，"'\\\]})&]*)`;
const KEYS = {
  name: new RegExp(`\\b(?:data-?id|serviceName)${VALUE}`, 'i'),
  group: new RegExp(`\\b(?:group|groupName)${VALUE}`, 'i'),
  namespace: new RegExp(`\\b(?:tenant|namespaceId|namespace)${VALUE}`, 'i'),
};

/** The distinct client errors of a text, in order. */
export function readClientErrors(text: string): readonly ClientError[] {
  if (/(?<![\w-])mse:[a-z]|\bacs:/i.test(text) || !DENIED.test(text)) return [];
  const lines = text.split(/[\r\n]/).filter((line) => CONFIG.test(line) || NAMING.test(line));
  // An error on several lines can have the request on one and the denial on another.
  const found = lines.filter((line) => DENIED.test(line));
  const errors = (found.length > 0 ? found : lines.slice(0, 1)).map(errorOfLine);
  const seen = new Set<string>();
  return errors.filter((error) => {
    const key = JSON.stringify(error);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function errorOfLine(line: string): ClientError {
  const resource = CONFIG.test(line) ? 'Config' : 'Naming';
  const named = valueIn(line, 'name');
  const [before, after] = splitOnce(named ?? '', '@@');
  const isQualified = resource === 'Naming' && after !== null;
  return {
    action: `mse:${WRITE.test(line) && !READ.test(line) ? 'Update' : 'Query'}Nacos${resource}`,
    namespace: valueIn(line, 'namespace') ?? 'public',
    group: valueIn(line, 'group') ?? (isQualified ? filled(before) : null),
    name: isQualified ? filled(after) : named,
  };
}

function splitOnce(text: string, separator: string): readonly [string, string | null] {
  const index = text.indexOf(separator);
  return index < 0 ? [text, null] : [text.slice(0, index), text.slice(index + separator.length)];
}

function valueIn(line: string, key: keyof typeof KEYS): string | null {
  return filled(KEYS[key].exec(line)?.[1] ?? '');
}

/** Null where a client wrote nothing, or a missing value. */
function filled(text: string): string | null {
  return text === '' || text === 'null' ? null : text;
}

/** The relative id that a client is authorized on in an instance; null if the line does not contain all of it. */
export function clientResource(
  instance: string,
  { action, namespace, group, name }: ClientError,
): string | null {
  if (group === null || name === null) return null;
  const kind = action.endsWith('Config') ? 'config' : 'service';
  return `${instance}/${namespace}/${group}/${CLIENT_SEGMENTS[kind]}/${name}`;
}
