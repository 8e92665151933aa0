// The address and the sandbox of a frame.

/** The site's folder: the attribute `site`, else the folder of the script. Null unless it is an http or https address. */
export function siteOf(element: Element, home: string | null): URL | null {
  const site = element.getAttribute('site');
  const address = site === null ? home : site.replace(/[?#].*/, '').replace(/\/?$/, '/');
  if (address === null || !URL.canParse(address, document.baseURI)) return null;
  const named = new URL(address, document.baseURI);
  return /^https?:$/.test(named.protocol) ? new URL('.', named) : null;
}

/** The part of the query that messages don't set later. */
export function layoutOf(element: Element): string {
  const query = new URLSearchParams({ embed: element.getAttribute('view') ?? 'matrix' });
  // As in the frame's address, an attribute without a value means on.
  for (const name of ['readonly', 'toolbar']) {
    const value = element.getAttribute(name);
    if (value !== null) query.set(name, value);
  }
  if (fixedHeight(element) === null) query.set('height', 'auto');
  return query.toString();
}

/** In CSS pixels; null if the frame has the height of its content. */
export function fixedHeight(element: Element): number | null {
  const value = element.getAttribute('height') ?? '';
  return /^\d{1,5}$/.test(value) ? Number(value) : null;
}

/**
 * The sandbox permissions of a frame. It keeps its own origin, so that frames share cached files, unless that is the host's
 * origin too: such a frame could remove its own sandbox. Its origin is then opaque, and the site must send
 * `Access-Control-Allow-Origin` for its scripts.
 */
export function sandboxFor(site: URL): string {
  const always = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
  return site.origin === window.origin ? always : `${always} allow-same-origin`;
}

/**
 * The target origin of the message with the port. An opaque origin, from the frame's sandbox or the page's, has no name, so the
 * target is any page in the frame; the message contains only its type and the port.
 */
export function originOf(site: URL): string {
  return site.origin === window.origin || window.origin === 'null' ? '*' : site.origin;
}
