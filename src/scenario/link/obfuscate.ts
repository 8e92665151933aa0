// Obfuscates the hidden assertions of a challenge, so that nobody reads them by accident in a link or a file. They are not secret.

/** Returns base64url of the lines' UTF-8, each line with its line feed, each byte XORed with a value that depends on its index. */
export function obfuscate(lines: readonly string[]): string {
  const bytes = xorByIndex(new TextEncoder().encode(lines.map((line) => `${line}\n`).join('')));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Returns no lines for text that `obfuscate` does not write. */
export function deobfuscate(text: string): readonly string[] {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return [];
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = xorByIndex(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)));
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\n').slice(0, -1);
  return obfuscate(lines) === text ? lines : [];
}

function xorByIndex(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, index) => byte ^ (0xa5 + index * 31));
}
