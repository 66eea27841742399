import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

/*
 * What people write is kept as they wrote it; what is delivered is made of it anew each time, so a hole that is closed
 * is closed for old texts too. Two walls: the renderer takes no HTML and no dangerous addresses, and what it gives is
 * held to a list of elements and attributes. See docs/adr/0004-markdown.md.
 */

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });
// A picture from elsewhere would tell its server who reads; pictures are attached.
markdown.disable('image');
// Only what says that it is an address: `ada@example.com` is a mention or a word.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
// Nothing relative: a text is read on pages, in mails and in reports.
markdown.validateLink = (address) => /^(https?:\/\/|mailto:)/i.test(address);

const sanitizing: sanitizeHtml.IOptions = {
  allowedTags: [
    ...[
      'p',
      'br',
      'hr',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'blockquote',
      'pre',
      'code',
      'em',
      'strong',
      's',
    ],
    ...['ul', 'ol', 'li', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'title', 'rel', 'target'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: {
    // The page behind a link learns neither where it was found nor gets hold of the window.
    a: sanitizeHtml.simpleTransform('a', { rel: 'nofollow noopener noreferrer', target: '_blank' }),
  },
};

/** A text as HTML that may stand in any page: no script, style, picture, form or frame gets through. */
export const renderMarkdown = (text: string): string => sanitizeHtml(markdown.render(text), sanitizing);

/** Every piece of a text that is words: code, marks and addresses of links are left out. */
function* words(tokens: readonly Token[]): Generator<string> {
  for (const token of tokens) {
    if (token.type === 'text') yield token.content;
    if (token.children) yield* words(token.children);
  }
}

/** A text without its marks, code included, for search. */
export function plainText(text: string): string {
  const lines = markdown.parse(text, {}).map((token) => {
    if (token.children === null || token.children === undefined) return token.content.trim();
    return token.children.map((part) => (part.type.endsWith('break') ? ' ' : part.content)).join('');
  });
  return lines.filter((line) => line !== '').join('\n');
}

/** `@` at the start of a word, then an address or what stands before its `@`. */
const mention = /(?<![\p{L}\p{N}_@/.+-])@([\p{L}\p{N}][\p{L}\p{N}._+-]*(?:@[\p{L}\p{N}][\p{L}\p{N}.-]*)?)/gu;
const mostMentions = 50;

/** Whom a text mentions, as written but in lower case, each once; not in code. At most 50. */
export function mentionedNames(text: string): string[] {
  // As itself or as an entity; most texts have none, and need not be read.
  if (!/[@&]/.test(text)) return [];
  const names = new Set<string>();
  for (const piece of words(markdown.parse(text, {})))
    for (const [, name] of piece.matchAll(mention)) names.add(name!.toLowerCase().replace(/[._+-]+$/, ''));
  return [...names].slice(0, mostMentions);
}
