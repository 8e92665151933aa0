// What the built page may load: its own files and nothing else. docs/architecture.md, "Trust", explains it.
// `frame-ancestors` must come from the host's HTTP header: browsers ignore it in a page.

/** Where the site will be served, if the build knows it. */
const siteOrigin = process.env['SITE_ORIGIN'];

/** In WebKit, `'self'` matches nothing in a sandboxed frame, whose origin is opaque. There, only a named origin matches. */
const SELF = siteOrigin === undefined ? "'self'" : `'self' ${new URL(siteOrigin).origin}`;

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src ${SELF}`,
  // Monaco writes inline styles.
  `style-src ${SELF} 'unsafe-inline'`,
  // The matrix is exported as a picture through a blob.
  `img-src ${SELF} blob: data:`,
  `font-src ${SELF}`,
  `connect-src ${SELF}`,
  `worker-src ${SELF}`,
  // The share dialog previews the embedded page.
  `frame-src ${SELF}`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // HTML may come from Svelte's templates, Monaco's lines, and the DOMPurify in Monaco. The worker policies accept
  // one script address each.
  'trusted-types svelte-trusted-html monaco dompurify activity-worker editor-worker proof-worker service-worker',
].join('; ');
