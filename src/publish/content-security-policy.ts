import type { Plugin } from 'vite';

/** What a page may do, directive by directive; all else is refused. */
const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'self'",
  // The engine compiles WebAssembly; no text is ever run as code.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  // Typeset formulas come with `style` attributes, which cannot be listed; style elements stay refused.
  'style-src-attr': "'unsafe-inline'",
  'img-src': "'self' data:",
  'base-uri': "'none'",
  'form-action': "'none'",
  'object-src': "'none'",
};

/** Writes the policy into the built page, since a static host sends no headers of ours. Development goes without. */
export const contentSecurityPolicy = (): Plugin => ({
  name: 'ablate:content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: {
        'http-equiv': 'Content-Security-Policy',
        content: Object.entries(POLICY)
          .map((directive) => directive.join(' '))
          .join('; '),
      },
      injectTo: 'head-prepend',
    },
  ],
});
