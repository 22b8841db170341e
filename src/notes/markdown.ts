import katex from 'katex';
import { Marked, type TokenizerAndRendererExtension } from 'marked';

const math = (
  name: string,
  level: 'block' | 'inline',
  pattern: RegExp,
): TokenizerAndRendererExtension => ({
  name,
  level,
  // A block begins with its line: a dollar within one must not end the paragraph.
  start: (text) => text.search(level === 'block' ? /^\$\$/m : /\$/),
  tokenizer: (text) => {
    const match = pattern.exec(text);
    return match ? { type: name, raw: match[0], formula: match[1]!.trim() } : undefined;
  },
  renderer: ({ formula }) => {
    const html = katex.renderToString(formula as string, { displayMode: level === 'block' });
    return level === 'block' ? `<div class="formula">${html}</div>\n` : html;
  },
});

const marked = new Marked({
  extensions: [
    math('displayMath', 'block', /^\$\$([^$]+)\$\$(?:\n|$)/),
    math('inlineMath', 'inline', /^\$([^$\n]+)\$/),
  ],
  renderer: {
    link({ href, tokens }) {
      const inner = this.parser.parseInline(tokens);
      const phrase = /^([a-zA-Z]+:[\w-]+)(?:\?(.*))?$/.exec(href);
      if (!phrase || phrase[1]!.startsWith('https:'))
        return `<a href="${escape(href)}">${inner}</a>`;
      const [, target, settings = ''] = phrase;
      return `<a class="phrase" href="#" data-target="${target}" data-set="${escape(settings)}">${inner}</a>`;
    },
  },
});

const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/**
 * Blocks of our Markdown as HTML: `$…$` and `$$…$$` are formulas, and a link to a part of the bench,
 * `[words](knob:depth?depth=8)`, becomes a phrase. Not for text that is not ours: HTML in it stays.
 */
export const blocks = (text: string): string => marked.parse(text, { async: false });

/** One line of our Markdown as HTML, without a paragraph around it. */
export const line = (text: string): string => marked.parseInline(text, { async: false });
