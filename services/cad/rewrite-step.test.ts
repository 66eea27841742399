import { describe, expect, it } from '@jest/globals';
import { rewriteStep } from './rewrite-step.ts';
import { prescanStep } from './prescan.ts';

const head =
  "ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\nFILE_SCHEMA(('AUTOMOTIVE_DESIGN'));\nENDSEC;\n";
const tail = 'ENDSEC;\nEND-ISO-10303-21;\n';
const face = "#1=PLANE('',$);\n#4=ADVANCED_FACE('',(),#1,.T.);\n";

async function rewrite(text: string, chunk = 100_000): Promise<string> {
  const bytes = Buffer.from(text, 'latin1');
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, i) => bytes.subarray(i * chunk, (i + 1) * chunk));
  const out: Uint8Array[] = [];
  for await (const piece of rewriteStep(chunks)) out.push(piece);
  return Buffer.concat(out).toString('latin1');
} // prettier-ignore

describe('rewriteStep', () => {
  const plain = `${head}DATA;\n${face}${tail}`;
  const cases: [string, string, string][] = [
    ['what is in order', plain, plain],
    ['bytes before the file', `\xef\xbb\xbf${plain}`, plain],
    ['a mail header', `Content-Type: x\n\n${plain}`, plain],
    ['a start of another number', plain.replace('ISO-10303-21;', 'ISO-99999-99;'), plain],
    ['NULs', plain.replaceAll('\n', '\r\n\0'), plain],
    ['comments and blanks', plain.replaceAll(';', ' /* ; */\n ;').replaceAll('2 /* ; */\n ;1', '2;1').replaceAll('=', '/**/\n='), plain],
    ['lower case', plain.replace('PLANE', 'plane').replace('DATA', 'data'), plain],
    ['a missing ENDSEC', plain.replace('ENDSEC;\nEND-ISO', 'END-ISO'), plain],
    ['a missing last semicolon', plain.trimEnd().slice(0, -1), plain],
    ['what follows the end', `${plain}#5=FOO('`, plain],
    ['enumerations in lower case', `${head}DATA;\n#9=SI_UNIT(.milli.,.Metre.);\n${tail}`, `${head}DATA;\n#9=SI_UNIT(.MILLI.,.METRE.);\n${tail}`],
    ['tabs', plain.replaceAll('=', '\t=\t'), plain],
    ['unusual numbers', `${head}DATA;\n#9=FOO(1E5,-1e-05,1.5D+03,2.E1,7);\n${tail}`, `${head}DATA;\n#9=FOO(1.E5,-1.E-05,1.5E+03,2.E1,7);\n${tail}`],
    ['colours below zero', `${head}DATA;\n#9=COLOUR_RGB('',-1.E-9,0.,1.);\n#10=FOO(-1.);\n${tail}`, `${head}DATA;\n#9=COLOUR_RGB('',0.,0.,1.);\n#10=FOO(-1.);\n${tail}`],
    ['two data sections', plain.replace('#4=', "ENDSEC;\nDATA('b',('X','Y'));\n#4="), plain],
    ['anchors and references', plain.replace('DATA;', 'ANCHOR;\n<a>=#4;\nENDSEC;\nREFERENCE;\n#77=<b.stp#x>;\nENDSEC;\nDATA;'), plain],
  ]; // prettier-ignore
  it.each(cases)('%s', async (_name, before, after) => {
    for (const chunk of [1, 2, 3, 17, 100_000]) expect(await rewrite(before, chunk)).toBe(after);
  });

  it('keeps texts, values and complex instances as they are', async () => {
    const data =
      "#9=PRODUCT('it''s /* no comment */; #(','\\X2\\03A9\\X0\\','a\nb',(#4));\n" +
      '#10=(LENGTH_UNIT()NAMED_UNIT(*)SI_UNIT(.MILLI.,.METRE.));\n#11=FOO("0A",$,-1.E-05,LENGTH_MEASURE(+2.),.F.);\n';
    const text = `${head}DATA;\n${data}${tail}`;
    expect(await rewrite(text.replaceAll('PRODUCT', 'Product'))).toBe(text);
  });

  it('writes Latin-1 as UTF-8, and leaves UTF-8 alone', async () => {
    const data = (name: string) => `${head}DATA;\n#9=PRODUCT('${name}','a','',());\n${tail}`;
    const utf8 = (text: string) => Buffer.from(text).toString('latin1');
    for (const [before, after] of [
      ['Geh\xe4use \xd85', utf8('Gehäuse Ø5')],
      ['\x80 \x96 \\X2\\9500\\X0\\', utf8('€ – \\X2\\9500\\X0\\')],
      [utf8('Gehäuse 🔩'), utf8('Gehäuse 🔩')],
    ])
      for (const chunk of [1, 3, 100_000]) expect(await rewrite(data(before!), chunk)).toBe(data(after!));
  });

  it('needs no repair afterwards', async () => {
    const odd = `\xef\xbb\xbf${head.replaceAll('\n', '\0\n')}DATA ;\n${face.toLowerCase().replaceAll('=', '\n=')}/*${'x'.repeat(20_000)}*/END-ISO-10303-21`;
    const before = await prescanStep([Buffer.from(odd, 'latin1')]);
    expect(before).toMatchObject({
      ok: true,
      facts: { repairs: ['leading_bytes', 'long_comment', 'lower_case', 'missing_endsec', 'nul_bytes', 'split_id', 'split_section'] },
    }); // prettier-ignore
    const after = await prescanStep([Buffer.from(await rewrite(odd), 'latin1')]);
    expect(after).toMatchObject({ ok: true, facts: { repairs: [], entityCount: 2 } });
  });

  it('wraps long lists and changes nothing in them', async () => {
    const list = Array.from({ length: 5000 }, (_, i) => `${i}.5`).join();
    const out = await rewrite(`${head}DATA;\n#9=FOO((${list}));\n${tail}`, 333);
    expect(out.replaceAll('\n', '')).toContain(`#9=FOO((${list}));`);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThan(150);
  });
});
