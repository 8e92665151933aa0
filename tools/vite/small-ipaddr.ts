import type { Plugin } from 'vite';

/** What src/engine/policy/address.ts and address-analysis.ts call, and what that calls. */
const USED: ReadonlySet<string> = new Set([
  'IPv4.prototype.kind',
  'IPv4.prototype.match',
  'IPv4.prototype.toByteArray',
  'IPv4.prototype.toString',
  'IPv6.prototype.kind',
  'IPv6.prototype.match',
  'IPv6.prototype.toByteArray',
  'IPv6.prototype.toNormalizedString',
  'IPv6.prototype.toRFC5952String',
  'IPv6.prototype.toString',
  'ipaddr.IPv4.isValid',
  'ipaddr.IPv4.isValidFourPartDecimal',
  'ipaddr.IPv4.parse',
  'ipaddr.IPv4.parser',
  'ipaddr.IPv6.isValid',
  'ipaddr.IPv6.parse',
  'ipaddr.IPv6.parser',
  'ipaddr.fromByteArray',
]);

/** A statement that sets a member to a function or a table. */
const MEMBER = /^( +)((?:ipaddr|IPv[46])(?:\.\w+)+) = (?:function |\{)[^]*?^\1\};\n/gm;
const COMMENT = /^ *\/\/.*\n/gm;

/**
 * Builds ipaddr.js without the members that the engine does not use, such as the table of reserved ranges. A bundler keeps all
 * members of an object: 2 kB of a first visit.
 */
export function smallIpaddr(): Plugin {
  return {
    name: 'small-ipaddr',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]ipaddr\.js[\\/]lib[\\/]ipaddr\.js$/ },
      handler: (code) => ({ code: usedMembers(code), map: null }),
    },
  };
}

/** The code of ipaddr.js with the used members only. */
export function usedMembers(library: string): string {
  const kept = new Set<string>();
  const leftOut: string[] = [];
  const code = library.replace(MEMBER, (statement: string, _indent: string, name: string) => {
    if (USED.has(name)) {
      kept.add(name);
      return statement;
    }
    leftOut.push(name);
    return '';
  });
  const missing = [...USED].filter((name) => !kept.has(name));
  if (missing.length > 0) throw new Error(`ipaddr.js no longer has ${missing.join(', ')}`);
  const keptNames = new Set([...kept].map(lastName));
  const statements = code.replace(COMMENT, '');
  for (const name of leftOut.map(lastName))
    if (!keptNames.has(name) && new RegExp(`\\.${name}\\b`).test(statements))
      throw new Error(`ipaddr.js uses its member ${name}, which tools/vite/small-ipaddr.ts leaves out`);
  return code;
}

function lastName(member: string): string {
  return member.slice(member.lastIndexOf('.') + 1);
}
