// Lines that a challenge checks and does not show. Veiled text cannot be read at a glance, in a link, in a file or in the state
// of the page. It is no secret: whoever wants to read it can.

/** Base64url of the lines' UTF-8, each line with its end, each byte changed by its place. */
export function obfuscate(lines: readonly string[]): string {
  const bytes = changeByPlace(new TextEncoder().encode(lines.map((line) => `${line}\n`).join('')));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The lines; none where the text is not what `veil` writes. */
export function deobfuscate(text: string): readonly string[] {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return [];
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = changeByPlace(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)));
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\n').slice(0, -1);
  return obfuscate(lines) === text ? lines : [];
}

function changeByPlace(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, place) => byte ^ (0xa5 + place * 31));
}
