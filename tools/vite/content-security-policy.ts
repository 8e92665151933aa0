// What the built page may load: its own files and nothing else. docs/architecture.md, "Trust", explains it.
// `frame-ancestors` must come from the host's HTTP header: browsers ignore it in a page.

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // Monaco writes inline styles.
  "style-src 'self' 'unsafe-inline'",
  // The matrix is exported as a picture through a blob.
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  // The share dialog previews the embedded page.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // HTML may come from Svelte's templates, Monaco's lines, and the DOMPurify in Monaco. The worker policies accept
  // one script address each.
  'trusted-types svelte-trusted-html monaco dompurify activity-worker editor-worker proof-worker service-worker',
].join('; ');
