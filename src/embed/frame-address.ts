// Which page of the playground a frame shows, and what that page may do.

/** The site's folder: what the attribute `site` names, or else where the script came from. Only the web is taken. */
export function siteOf(element: Element, home: string | null): URL | null {
  const site = element.getAttribute('site');
  const address = site === null ? home : site.replace(/[?#].*/, '').replace(/\/?$/, '/');
  if (address === null || !URL.canParse(address, document.baseURI)) return null;
  const named = new URL(address, document.baseURI);
  return /^https?:$/.test(named.protocol) ? new URL('.', named) : null;
}

/** The query for all that a frame is not told later by a message. */
export function layoutOf(element: Element): string {
  const query = new URLSearchParams({ embed: element.getAttribute('view') ?? 'matrix' });
  // As in the frame's own address: there without a value means on.
  for (const name of ['readonly', 'toolbar']) {
    const value = element.getAttribute(name);
    if (value !== null) query.set(name, value);
  }
  if (fixedHeight(element) === null) query.set('height', 'auto');
  return query.toString();
}

/** In CSS pixels; null where the frame is as tall as what it shows. */
export function fixedHeight(element: Element): number | null {
  const value = element.getAttribute('height') ?? '';
  return /^\d{1,5}$/.test(value) ? Number(value) : null;
}

/**
 * What a frame may do besides running scripts and opening links. It keeps its own origin, which lets the browser share
 * the site's files among frames, but not where that is the host's as well: such a frame could reach out and take its
 * own sandbox off. There its origin is opaque, and the site has to send `Access-Control-Allow-Origin` for its scripts.
 */
export function sandboxFor(site: URL): string {
  const always = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
  return site.origin === window.origin ? always : `${always} allow-same-origin`;
}

/**
 * To whom the port is offered. A frame of opaque origin, be it by its sandbox or by that of the page around, cannot be
 * named, so the offer is open to whatever the frame shows; it holds a word and the port, and nothing of the page.
 */
export function originOf(site: URL): string {
  return site.origin === window.origin || window.origin === 'null' ? '*' : site.origin;
}
