import { describe, expect, it } from '@jest/globals';
import { mentionedNames, plainText, renderMarkdown } from './markdown.ts';

describe('renderMarkdown', () => {
  it('gives what people write its form', () => {
    expect(
      renderMarkdown('**Wall** too *thin*: `0.8 mm`\nsee https://example.com/a?b=1&c=2\n\n- one\n- two'),
    ).toBe(
      '<p><strong>Wall</strong> too <em>thin</em>: <code>0.8 mm</code><br />\n' +
        'see <a href="https://example.com/a?b=1&amp;c=2" rel="nofollow noopener noreferrer" target="_blank">' +
        'https://example.com/a?b=1&amp;c=2</a></p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n',
    );
    expect(renderMarkdown('| a |\n|---|\n| 1 |')).toContain('<td>1</td>');
  });

  it('shows HTML as the words it is', () => {
    expect(renderMarkdown('<b>a</b> < 3 & 4')).toBe('<p>&lt;b&gt;a&lt;/b&gt; &lt; 3 &amp; 4</p>\n');
  });

  it('loads nothing from elsewhere', () => {
    expect(renderMarkdown('![plan](https://example.com/seen.png)')).not.toMatch(/<img|src=/);
  });
});

/** Ways into a page, by what they abuse. `«js»` stands for what would run. */
const attacks: Record<string, string[]> = {
  elements: [
    '<script>«js»</script>',
    '<ScRiPt src=//evil.example/x.js></sCrIpT>',
    '<script\u000b>«js»</script>',
    '<<script>script>«js»<</script>/script>',
    '<svg onload=«js»>',
    '<svg><script>«js»</script></svg>',
    '<svg><a xlink:href="javascript:«js»"><text y=20>x</text></a></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=«js»>',
    '<math href="javascript:«js»">x</math>',
    '<img src=x onerror=«js»>',
    '<img src="x` `<script>«js»</script>"` `>',
    '<iframe srcdoc="<script>«js»</script>"></iframe>',
    '<iframe src=javascript:«js»>',
    '<object data="data:text/html,<script>«js»</script>"></object>',
    '<embed src="javascript:«js»">',
    '<form action="javascript:«js»"><button>x</button></form>',
    '<button formaction=javascript:«js»>x',
    '<input autofocus onfocus=«js»>',
    '<details open ontoggle=«js»>x</details>',
    '<video><source onerror=«js»></video>',
    '<audio src=x onerror=«js»>',
    '<body onload=«js»>',
    '<base href="https://evil.example/">',
    '<link rel=stylesheet href=https://evil.example/x.css>',
    '<meta http-equiv=refresh content="0;url=javascript:«js»">',
    '<style>@import "https://evil.example/x.css";</style>',
    '<template><script>«js»</script></template>',
    '<noscript><p title="</noscript><img src=x onerror=«js»>">',
    '<xmp><img src=x onerror=«js»></xmp>',
    '<plaintext><script>«js»</script>',
    '<textarea><img src=x onerror=«js»></textarea>',
    '<marquee onstart=«js»>x</marquee>',
    '<dialog open onclose=«js»>',
    '<portal src=javascript:«js»>',
    '<a href="javascript:«js»">x</a>',
    '<p style="background:url(javascript:«js»)">x</p>',
    '<p onclick="«js»">x</p>',
    '<!--><img src=x onerror=«js»>-->',
    '<!--<img src="--><img src=x onerror=«js»//">',
    '<![CDATA[<img src=x onerror=«js»>]]>',
    '<?xml version="1.0"?><x onload=«js»/>',
    '</p><script>«js»</script><p>',
    '\u0000<script>«js»</script>',
    '&lt;script&gt;«js»&lt;/script&gt;',
  ],
  links: [
    '[x](javascript:«js»)',
    '[x](JaVaScRiPt:«js»)',
    '[x](java\tscript:«js»)',
    '[x](java&#10;script:«js»)',
    '[x](java&Tab;script:«js»)',
    '[x](&#x6A;avascript:«js»)',
    '[x](%6Aavascript:«js»)',
    '[x](\u0001javascript:«js»)',
    '[x](<javascript:«js»>)',
    '[x](vbscript:«js»)',
    '[x](data:text/html,<script>«js»</script>)',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](data:image/svg+xml,<svg onload=«js»>)',
    '[x](file:///etc/passwd)',
    '[x](feed:javascript:«js»)',
    '[x](//evil.example/x)',
    '[x](https://ok.example" onmouseover="«js»)',
    '[x](https://ok.example "title\\" onmouseover=\\"«js»")',
    '[x](https://ok.example \'a" onclick="«js»\')',
    '[x"onclick="«js»](https://ok.example)',
    '<javascript:«js»>',
    '<https://ok.example/"onmouseover="«js»">',
    '[x]: javascript:«js»\n\n[x]',
    '[a](javascript:«js»)[b](https://ok.example)',
    '[![x](javascript:«js»)](javascript:«js»)',
  ],
  'pictures and code': [
    '![x](javascript:«js»)',
    '![x](x" onerror="«js»)',
    '![x](https://evil.example/x.png "t\\" onerror=\\"«js»")',
    '![<img src=x onerror=«js»>](https://evil.example/x)',
    '```"><script>«js»</script>\nx\n```',
    '```js onclick=«js»\n</code></pre><script>«js»</script>\n```',
    '`</code><script>«js»</script>`',
    '    </pre><script>«js»</script>',
  ],
  'other marks': [
    '| <script>«js»</script> |\n|---|\n| <img src=x onerror=«js»> |',
    '> <img src=x onerror=«js»>',
    '- <svg/onload=«js»>',
    '# <iframe src=javascript:«js»>',
    '**<script>«js»</script>**',
    '1. x\n<script>«js»</script>',
    '<https://ok.example>\n<script>«js»</script>',
    '\\<script>«js»</script>',
    '*<*script>«js»</script>',
    '<s<b>cript>«js»</script>',
  ],
};

const elements = new Set(
  'p br hr h1 h2 h3 h4 h5 h6 blockquote pre code em strong s ul ol li a table thead tbody tr th td'.split(
    ' ',
  ),
);
const attributes = new Set(['href', 'title', 'rel', 'target', 'start']);

/** What is wrong with a piece of HTML, read as a browser begins to: at every `<`. */
function dangers(html: string): string[] {
  const found: string[] = [];
  for (const [, after] of html.matchAll(/<([^]*?)(?=<|$)/g)) {
    const tag = /^\/?([a-z0-9]+)((?: [a-z]+="[^"<>]*")*)(?: \/)?>/.exec(after!);
    if (!tag) found.push(`not an element: <${after}`);
    else if (!elements.has(tag[1]!)) found.push(`element ${tag[1]}`);
    for (const [, name, value] of (tag?.[2] ?? '').matchAll(/ ([a-z]+)="([^"]*)"/g)) {
      if (!attributes.has(name!)) found.push(`attribute ${name}`);
      if (name === 'href' && !/^(https?:\/\/|mailto:)/i.test(value!)) found.push(`address ${value}`);
    }
  }
  return found;
}

describe.each(Object.entries(attacks))('attacks by %s', (_means, texts) => {
  it.each(texts)('%j does nothing', (text) => {
    const html = renderMarkdown(text.replaceAll('«js»', "alert('x')"));
    expect([html, dangers(html)]).toEqual([html, []]);
  });
});

it('would see an attack that got through', () => {
  expect(dangers('<p><script>x</script></p>')).not.toEqual([]);
  expect(dangers('<a href="javascript:x">x</a>')).not.toEqual([]);
  expect(dangers('<p onclick="x">x</p>')).not.toEqual([]);
  expect(dangers('<p onclick=x>x</p>')).not.toEqual([]);
});

describe('mentionedNames', () => {
  it.each<[string, string[]]>([
    ['@ada, and @Bob.', ['ada', 'bob']],
    ['@ada@example.com: see @ada@example.com', ['ada@example.com']],
    ['write to ada@example.com, path a/@b, a@@b', []],
    ['`@code` and\n\n```\n@block\n```\n\n    @indented', []],
    ['**@bold** [@link](https://x.example/@path) https://x.example/@user', ['bold', 'link']],
    ['@grace_hopper @jörg.müller @a+b', ['grace_hopper', 'jörg.müller', 'a+b']],
    ['(@ada) "@bob"', ['ada', 'bob']],
    ['@ @. @-', []],
  ])('of %j', (text, names) => {
    expect(mentionedNames(text)).toEqual(names);
  });

  it('are at most fifty', () => {
    expect(mentionedNames(Array.from({ length: 80 }, (_, i) => `@p${i}`).join(' '))).toHaveLength(50);
  });
});

describe('plainText', () => {
  it('keeps the words and drops the marks', () => {
    expect(
      plainText(
        '# Wall\n\n**Too** thin,\nsee [rule](https://x.example) `CNC-002`\n\n- a\n- b\n\n```\nx = 1\n```',
      ),
    ).toBe('Wall\nToo thin, see rule CNC-002\na\nb\nx = 1');
  });
});
