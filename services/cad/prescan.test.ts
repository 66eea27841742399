import { createReadStream, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { corpusDirectory } from '../../test/corpus.ts';
import { describeWith } from '../../test/requirements.ts';
import { StepText } from '../../test/shapes/step-text.ts';
import { defaultPrescanLimits, prescanStep } from './prescan.ts';
import type { PrescanVerdict, RefusalCode, Repair } from './prescan.ts';

/** What becomes of each file of the corpus that is not in order: refused so, or passed with these repairs. */
const expected: Record<string, RefusalCode | Repair[]> = {
  'bad/asm-10k-leaves.step': [],
  'bad/assembly-cycle.step': 'assembly_cycle',
  'bad/crlf-nul.step': ['nul_bytes'],
  'bad/cyclic-ref.step': 'cyclic_references',
  'bad/dangling-refs.step': 'dangling_references',
  'bad/deep-nest.step': 'nested_too_deep',
  'bad/duplicate-ids.step': 'duplicate_ids',
  'bad/empty.step': 'empty',
  'bad/garbage.step': 'not_step',
  'bad/header-only.step': 'no_data',
  'bad/html.step': 'not_step',
  'bad/huge-ids.step': 'id_out_of_range',
  'bad/ids-32bit.step': 'id_out_of_range',
  'bad/iges-renamed.step': 'not_step',
  'bad/nan-coords.step': 'not_a_number',
  'bad/no-endsec.step': 'truncated',
  'bad/no-geometry.step': 'no_geometry',
  'bad/one-byte.step': 'not_step',
  'bad/stl-renamed.step': 'not_step',
  'bad/truncated-half.step': 'truncated',
  'bad/truncated-midline.step': 'truncated',
  'bad/unknown-schema.step': [],
  'bad/utf16.step': 'utf16',
  'bad/wrong-header.step': [],
  'good/ap209-ATS8.stp': 'analysis_model',
  'good/s1-c5-214-extref.stp': 'external_references',
};

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

function* inChunks(whole: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}

const scan = (content: string | Uint8Array, chunk = 65_536): Promise<PrescanVerdict> =>
  prescanStep(inChunks(typeof content === 'string' ? bytes(content) : content, chunk));

/** The bytes of UTF-8, a character each. */
const latin1 = (text: string): string => Buffer.from(text).toString('latin1');

const codeOf = async (content: string | Uint8Array): Promise<string> => {
  const verdict = await scan(content);
  return verdict.ok ? 'ok' : verdict.code;
};

/** A file with one face, so that it is not refused for want of geometry. */
const step = (
  data: string,
  header = "FILE_SCHEMA(('AUTOMOTIVE_DESIGN { 1 0 10303 214 1 1 1 1 }'));",
): string =>
  `ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\n${header}\nENDSEC;\nDATA;\n#1=PLANE('',#2);\n#2=AXIS2_PLACEMENT_3D('',#3,$,$);\n#3=CARTESIAN_POINT('',(0.,0.,0.));\n#4=ADVANCED_FACE('',(),#1,.T.);\n${data}\nENDSEC;\nEND-ISO-10303-21;\n`;

const facts = async (content: string) => {
  const verdict = await scan(content);
  if (!verdict.ok) throw new Error(`refused: ${verdict.reason}`);
  return verdict.facts;
};

describeWith('corpus', 'the corpus', () => {
  const corpus = corpusDirectory()!;
  const files = ['good', 'bad'].flatMap((folder) =>
    readdirSync(join(corpus, folder)).map((name) => `${folder}/${name}`),
  );
  it('holds the files that are expected', () => {
    expect(files).toEqual(expect.arrayContaining(Object.keys(expected)));
  });
  for (const file of files)
    it(`${file}: ${JSON.stringify(expected[file] ?? 'in order')}`, async () => {
      const verdict = await prescanStep(createReadStream(join(corpus, file)));
      const outcome = verdict.ok ? verdict.facts.repairs : verdict.code;
      expect(outcome).toEqual(expected[file] ?? []);
      if (!verdict.ok) expect(verdict.reason).toMatch(/^[A-Z0-9].{40,}\.$/s);
    });
  it('gives the same verdict whatever the chunks', async () => {
    for (const file of [
      'good/red_cube_blue_cylinder.step',
      'bad/crlf-nul.step',
      'bad/nan-coords.step',
      'good/s1-c5-214-extref.stp',
    ]) {
      const content = readFileSync(join(corpus, file));
      const whole = await scan(content, content.length);
      for (const size of [1, 3, 64, 4095, 4096, 4097]) expect(await scan(content, size)).toEqual(whole);
    }
  });
});

describe('content that is not STEP', () => {
  const stl = Buffer.alloc(84 + 2 * 50, 7);
  stl.writeUInt32LE(2, 80);
  const cases: [string, string | Uint8Array, RegExp][] = [
    ['zip', 'PK\x03\x04rest', /ZIP archive.*Unpack/],
    ['gzip', '\x1f\x8brest', /gzip archive/],
    ['pdf', '%PDF-1.7 …', /PDF/],
    ['ascii stl', 'solid a\n facet normal 0 0 1\n', /ASCII STL/],
    ['binary stl', stl, /binary STL/],
    ['glb', 'glTF\x02\0\0\0', /glTF/],
    ['step xml', '<?xml version="1.0"?><iso_10303_28 xmlns="urn:iso10303-28">', /XML form/],
    ['html', '\n<!DOCTYPE html><title>Sign in</title>', /web page/],
    ['solidworks', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', /SolidWorks/],
    ['nothing known', 'lorem ipsum dolor sit amet, consetetur', /no kind we know/],
    ['a few bytes', 'ISO-10', /6 bytes, too few/],
  ];
  it.each(cases)('%s', async (_name, content, reason) => {
    const verdict = await scan(content);
    expect(verdict).toMatchObject({ ok: false, code: 'not_step', reason: expect.stringMatching(reason) });
  });
  it('a binary STL is told by its size, whatever the chunks', async () => {
    const large = Buffer.alloc(84 + 200 * 50, 7);
    large.writeUInt32LE(200, 80);
    for (const size of [1, 100, 4096, 20_000])
      expect(await scan(large, size)).toMatchObject({ reason: expect.stringContaining('binary STL') });
    expect(await scan(Buffer.concat([large, large]), 4096)).toMatchObject({
      reason: expect.stringContaining('no kind'),
    });
  });
  it.each<[string, string]>([
    ['comments', `x ISO-10303-21;${'/**/'.repeat(900)}`],
    ['open comments', `x ISO-10303-21;${'/*'.repeat(1900)}`],
    ['stars', `ISO-1;${'/*'.padEnd(4000, '*')}`],
    ['empty lines', '\n'.repeat(4000)],
    ['blank lines', ' \r\n'.repeat(1300)],
    ['start markers', 'ISO-10303-21;'.repeat(300)],
    ['solids', 'solid '.repeat(600)],
    ['braces', `{${' '.repeat(4000)}`],
  ])('a head of %s takes no time to tell', async (_name, content) => {
    expect(await codeOf(content)).not.toBe('ok');
  });
  it('UTF-16 without a mark', async () => {
    expect(await codeOf(Buffer.from(step(''), 'utf16le'))).toBe('utf16');
  });
  it('a building model', async () => {
    const ifc = step('', "FILE_SCHEMA(('IFC4'));").replace(/#[1-4]=.*\n/g, '').replace('DATA;', "DATA;\n#1=IFCWALL('');");
    expect(await codeOf(ifc)).toBe('building_model');
  }); // prettier-ignore
});

describe('variations real files have', () => {
  const passes: [string, string, Repair[]][] = [
    ['comments anywhere', step("#9/*a*/ /**/=FOO('/*not one*/',/* ( ' ; */1.);"), ['split_id']],
    ['CRLF', step('').replaceAll('\n', '\r\n'), []],
    ['no final newline', step('').trimEnd(), []],
    ['NULs after the end', step('') + '\0'.repeat(600), []],
    ['text after the end', `${step('')}\n#1=(((( hello '`, []],
    ['a whole second file after the end', step('') + step(''), []],
    ['encoded texts', step("#9=PRODUCT('\\X2\\03A9\\X0\\ don''t ''','','',());"), []],
    ['quotes only', step("#9=PRODUCT('''''','''','',());"), []],
    ['texts over lines', step("#9=PRODUCT('a\nb;c(','','',());"), []],
    ['gaps in the ids', step('#2147483647=FOO(#3);'), []],
    ['forward references', step('#8=FOO(#9);\n#9=FOO(#10);\n#10=FOO();'), []],
    ['long lists', step(`#9=FOO((${'(1.,2.),'.repeat(100_000)}(1.)));`), []],
    ['binaries and enumerations', step('#9=FOO("0A1F",.T.,.UNSPECIFIED.,*,$,-1,+1.5E-3,.5);'), []],
    ['typed parameters and complex instances', step('#9=(LENGTH_UNIT()NAMED_UNIT(*)SI_UNIT(.MILLI.,.METRE.));\n#10=FOO(LENGTH_MEASURE(1.E-05));'), []],
    ['user-defined keywords', step('#9=!MINE(1);'), []],
    ['very small and very large numbers', step('#9=FOO(1.E-400,1.7E308,0.E999,-2.E+100);'), []],
    ['lower-case keywords', step("#9=cartesian_point('',(0.,0.,0.));"), ['lower_case']],
    ['lower-case enumerations', step('#9=(LENGTH_UNIT()NAMED_UNIT(*)SI_UNIT(.milli.,.metre.));'), ['lower_case']],
    ['a lower-case truth', step("#9=FACE_OUTER_BOUND('',#3,.t.);"), ['lower_case']],
    ['a NUL in a text', step("#9=PRODUCT('a\0b','','',());"), ['nul_bytes']],
    ['UTF-8 in a text', step(`#9=PRODUCT('${latin1('Gehäuse 销 🔩')}','','',());`), []],
    ['tabs between tokens', step('#9=\tFOO(\t1.);'), ['tabs']],
    ['numbers as C and Fortran write them', step('#9=FOO(1E5,1e-05,-1.5D+03);'), ['unusual_number']],
    ['a colour below zero', step("#9=COLOUR_RGB('',-1.E-9,0.,1.);"), ['negative_color']],
    ['Latin-1 in a text', step("#9=PRODUCT('Geh\xe4use','','',());"), ['latin1_text']],
    ['Latin-1 at the end of a text', step("#9=PRODUCT('voil\xe0','\xc3','',());"), ['latin1_text']],
    ['surrogates in UTF-8', step("#9=PRODUCT('\xed\xa0\x80','','',());"), ['latin1_text']],
    ['Latin-1 in the header', step('', "FILE_NAME('Geh\xe4use','','','','','','');"), []],
    ['an id and its sign on two lines', step('#9\n=FOO();'), ['split_id']],
    ['a byte order mark', `\xef\xbb\xbf${step('')}`, ['leading_bytes']],
    ['a mail header', `Content-Type: model/step\n\n${step('')}`, ['leading_bytes']],
    ['a comment first', `\n/* exported */\n${step('')}`, []],
    ['a long comment on one line', step(`/*${'x'.repeat(20_000)}*/`), ['long_comment']],
    ['a long comment over lines', step(`/*${'x\n'.repeat(20_000)}*/`), []],
    ['an end marker with a space', step('').replace('END-ISO-10303-21;', 'END-ISO-10303-21 ;'), ['split_section']],
    ['no last ENDSEC', step('').replace('ENDSEC;\nEND-ISO', 'END-ISO'), ['missing_endsec']],
    ['an end marker without semicolon', step('').trimEnd().slice(0, -1), ['split_section']],
    ['section words on two lines', step('').replace('HEADER;', 'HEADER\n;').replace('DATA;', 'DATA ;'), ['split_section']],
    ['two data sections', step("ENDSEC;\nDATA;\n#9=FOO(#1);"), ['edition_3_sections']],
    ['named data sections', step("ENDSEC;\nDATA('b',('X'));\n#9=FOO(#1);"), ['edition_3_sections', 'split_section']],
    ['anchors and references', step('').replace('DATA;', 'ANCHOR;\n<a>=#4;\nENDSEC;\nREFERENCE;\n#77=<b.stp#x>;\nENDSEC;\nDATA;'), ['edition_3_sections']],
    ['a signature', `${step('')}SIGNATURE;\nMIIC('((=\nENDSEC;\n`, []],
  ]; // prettier-ignore
  it.each(passes)('%s', async (_name, content, repairs) => {
    const verdict = await scan(content);
    expect(verdict).toMatchObject({ ok: true, facts: { repairs } });
    for (const size of [1, 7]) expect(await scan(content.length > 100_000 ? step('') : content, size)).toMatchObject({ ok: true });
  }); // prettier-ignore
  it('lets pass what dangles where no shape hangs on it, and solids that are only construction', async () => {
    const odd = "#9=CURVE_STYLE('',#88,$,$);\n#10=REPRESENTATION('',(#88),$);\n#11=CSG_SOLID('',$);";
    expect(await facts(step(odd))).toMatchObject({ danglingReferences: 1 });
  });
  it('reads the schema without its identifier', async () => {
    expect((await facts(step(''))).schema).toEqual(['AUTOMOTIVE_DESIGN']);
  });
});

describe('refusals', () => {
  const refused: [string, string, RefusalCode, RegExp][] = [
    ['an id beyond 31 bits', step('#2147483648=FOO();'), 'id_out_of_range', /#2147483648/],
    ['a reference beyond 31 bits', step('#9=FOO(#99999999999999999999);'), 'id_out_of_range', /in|number/],
    ['deep nesting', step(`#9=FOO(${'('.repeat(2000)}`), 'nested_too_deep', /#9/],
    ['a very long text', step(`#9=PRODUCT('${'x'.repeat(16_001)}');`), 'text_too_long', /#9/],
    ['a text that is too long in UTF-8', step(`#9=PRODUCT('${'\xe4'.repeat(9000)}');`), 'text_too_long', /#9/],
    ['entities of another file', step('#9=FOO(#77,#78);').replace('DATA;', "REFERENCE;\n#77=<H\\X\\FClse.stp#a>;\n#78=<H\\X\\FClse.stp#b>;\nENDSEC;\nDATA;"), 'external_references', /2 entities .* 1 other file \("Hülse\.stp"\)/],
    ['a very long number', step(`#9=FOO(${'1'.repeat(16_001)});`), 'malformed', /#9/],
    ['an infinite exponent', step("#9=CARTESIAN_POINT('',(1.E999,0.,0.));"), 'not_a_number', /#9.*1\.E999/],
    ['an infinite number without exponent', step(`#9=FOO(${'9'.repeat(310)}.);`), 'not_a_number', /#9/],
    ['NAN', step('#9=FOO((NAN,0.));'), 'not_a_number', /NAN/],
    ['-nan(ind)', step('#9=FOO((-nan(ind),0.));'), 'not_a_number', /-nan/],
    ['1.#QNAN', step('#9=FOO((1.#QNAN,0.));'), 'not_a_number', /1\.#QNAN/],
    ['inf', step('#9=FOO((inf,0.));'), 'not_a_number', /inf/],
    ['a duplicate id', step('#3=FOO();'), 'duplicate_ids', /1 entity number is used.*#3/],
    ['a comma too many', step("#9=FOO('',,1.);"), 'malformed', /1 statement .* near #9\)/],
    ['a comma at the end', step("#9=FOO('',1.,);"), 'malformed', /#9/],
    ['two values without a comma', step("#9=FOO('' 1.);"), 'malformed', /#9/],
    ['a lost parenthesis', step("#9=FOO(('',1.);"), 'malformed', /#9/],
    ['a lost semicolon', step('#9=FOO(1.)\n#10=FOO(2.);'), 'malformed', /#9/],
    ['a lost equals sign', step('#9FOO(1.);'), 'malformed', /#9/],
    ['a keyword without a list', step('#9=FOO;'), 'malformed', /#9/],
    ['no keyword', step('#9=#3;'), 'malformed', /#9/],
    ['a number with letters', step('#9=FOO(0x1F);'), 'malformed', /#9/],
    ['a stray sign', step('#9=FOO(1.%);'), 'malformed', /#9/],
    ['words between statements', step('#9=FOO(1.);\nhello world;'), 'malformed', /#9/],
    ['blanks within ids', step('').replaceAll(/#(\d+)=/g, '# $1='), 'malformed', /4 statements of the file cannot be read, so/],
    ['no header', step('').replace(/HEADER[^]*?ENDSEC;/, ''), 'no_header', /HEADER/],
    ['an instance without its part', step("#9=NEXT_ASSEMBLY_USAGE_OCCURRENCE('','','',#4,#88,$);"), 'dangling_references', /1 entity .*#88/],
    ['a representation without its solid', step("#9=ADVANCED_BREP_SHAPE_REPRESENTATION('',(#88),$);"), 'dangling_references', /#88/],
    ['a placement without its point', step("#9=AXIS2_PLACEMENT_3D('',#88,$,$);"), 'dangling_references', /#88/],
    ['a relation without its transformation', step("#9=(REPRESENTATION_RELATIONSHIP('','',#1,#2)REPRESENTATION_RELATIONSHIP_WITH_TRANSFORMATION(#88)SHAPE_REPRESENTATION_RELATIONSHIP());"), 'dangling_references', /#88/],
    ['solids told by their construction', step("#9=SHAPE_REPRESENTATION('',(#10,#11,#2),$);\n#10=CSG_SOLID('',$);\n#11=EXTRUDED_AREA_SOLID('',$,$,1.);"), 'unread_solids', /2 solids .*\(CSG_SOLID, EXTRUDED_AREA_SOLID\)/],
    ['a face without its bound', step("#9=ADVANCED_FACE('',(#88),#1,.T.);"), 'dangling_references', /#88/],
    ['a shell in itself', step("#9=CLOSED_SHELL('',(#9));"), 'cyclic_references', /#9/],
    ['a shell in its face', step("#9=CLOSED_SHELL('',(#10));\n#10=ADVANCED_FACE('',(#9),#1,.T.);"), 'cyclic_references', /#9/],
    ['a text never closed', step("#9=PRODUCT('oops);"), 'truncated', /inside a text/],
    ['a comment never closed', step('/* oops'), 'truncated', /inside a comment/],
    ['the last statement cut', step('').slice(0, -40), 'truncated', /#4/],
    ['no entities', 'ISO-10303-21;HEADER;ENDSEC;DATA;ENDSEC;END-ISO-10303-21;', 'no_data', /./],
  ]; // prettier-ignore
  it.each(refused)('%s', async (_name, content, code, reason) => {
    const verdict = await scan(content);
    expect(verdict).toMatchObject({ ok: false, code, reason: expect.stringMatching(reason) });
    expect(await scan(content, 1)).toEqual(verdict);
  });
  it('more entities than allowed', async () => {
    const limits = { ...defaultPrescanLimits, maxEntities: 5 };
    const verdict = await prescanStep([bytes(step('#8=FOO();\n#9=FOO();'))], limits);
    expect(verdict).toMatchObject({ ok: false, code: 'too_many_entities' });
  });
  it('stops reading as soon as it refuses', async () => {
    let given = 0;
    function* endless(): Generator<Uint8Array> {
      yield bytes(step('').replace(/ENDSEC;\nEND-ISO[^]*/, ''));
      for (;;) {
        given++;
        yield bytes('#1=FOO(1.E999);\n'.repeat(300));
      }
    }
    expect(await prescanStep(endless())).toMatchObject({ code: 'not_a_number' });
    expect(given).toBeLessThan(4);
  });
});

describe('assemblies', () => {
  const use = (id: number, parent: number, child: number): string =>
    `#${id}=NEXT_ASSEMBLY_USAGE_OCCURRENCE('${id}','','',#${parent},#${child},$);\n`;
  /** Each of `levels` definitions uses the next `fan` times. */
  const tower = (levels: number, fan: number): string => {
    let data = Array.from(
      { length: levels + 1 },
      (_, i) => `#${100 + i}=PRODUCT_DEFINITION('','',$,$);\n`,
    ).join('');
    for (let level = 0, id = 1000; level < levels; level++)
      for (let i = 0; i < fan; i++) data += use(id++, 100 + level, 101 + level);
    return data;
  };
  it('counts every use without walking', async () => {
    expect((await facts(step(tower(4, 10)))).assembly).toEqual({ leaves: 10_000, nodes: 11_111, depth: 5 });
  });
  it('refuses 10^9 leaves', async () => {
    const verdict = await scan(step(tower(9, 10)));
    expect(verdict).toMatchObject({
      code: 'too_many_occurrences',
      reason: expect.stringContaining('about 1,000 million'),
    });
  });
  it('refuses numbers beyond any', async () => {
    expect(await codeOf(step(tower(190, 100)))).toBe('too_many_occurrences');
  });
  it('refuses a tower of single uses', async () => {
    expect(await codeOf(step(tower(300, 1)))).toBe('nested_too_deep');
  });
  it('refuses an assembly in itself and shows the way round', async () => {
    const verdict = await scan(step(tower(3, 2) + use(5000, 103, 101)));
    expect(verdict).toMatchObject({ code: 'assembly_cycle', reason: expect.stringMatching(/#101 → #102 → #103 → #101|#102 → #103 → #101 → #102|#103 → #101 → #102 → #103/) });
  }); // prettier-ignore
  it('reads a usage written as a complex instance', async () => {
    const data = "#50=PRODUCT_DEFINITION('','',$,$);\n#51=PRODUCT_DEFINITION('','',$,$);\n#52=(ASSEMBLY_COMPONENT_USAGE($)NEXT_ASSEMBLY_USAGE_OCCURRENCE()PRODUCT_DEFINITION_RELATIONSHIP('','','',#50,#51)PRODUCT_DEFINITION_USAGE());";
    expect((await facts(step(data))).assembly).toEqual({ leaves: 1, nodes: 2, depth: 2 });
  }); // prettier-ignore
  it('counts mapped items too', async () => {
    let data = '';
    for (let level = 0; level < 8; level++) {
      const rep = 100 + level;
      data += `#${200 + level}=REPRESENTATION_MAP(#2,#${rep + 1});\n`;
      const items = Array.from({ length: 10 }, (_, i) => 1000 + level * 10 + i);
      for (const item of items) data += `#${item}=MAPPED_ITEM('',#${200 + level},#2);\n`;
      data += `#${rep}=SHAPE_REPRESENTATION('',(${items.map((item) => `#${item}`).join()}),#3);\n`;
    }
    data += "#108=SHAPE_REPRESENTATION('',(#2),#3);\n";
    expect(await codeOf(step(data))).toBe('too_many_occurrences');
  });
  it.each(['its own', 'a related'])(
    'counts mapped items of every use of a part, in %s representation',
    async (whose) => {
      const text = new StepText();
      const fan = [...Array(10).keys()];
      let shape = text.representation([text.box([1, 1, 1])]);
      for (let level = 0; level < 4; level++)
        shape = text.representation(fan.map(() => text.mapped(shape, text.origin)));
      const own = whose === 'its own' ? shape : text.representation([]);
      if (own !== shape) text.add(`SHAPE_REPRESENTATION_RELATIONSHIP('','',${own},${shape})`);
      let product = text.product('part', own);
      for (let level = 0; level < 4; level++) {
        const all = text.assembly('all');
        for (const _ of fan) text.use(all, product);
        product = all;
      }
      const verdict = await scan(String(text));
      expect(verdict).toMatchObject({
        code: 'too_many_occurrences',
        reason: expect.stringContaining('about 100 million parts'),
      });
    },
  );
});

describe('damage', () => {
  // a fixed sequence, so that a failure can be repeated
  let seed = 12345;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const sample = step(
    "/* x */#9=PRODUCT('it''s','\\X2\\03A9\\X0\\','',(#10));\n#10=FOO((1.E-3,(2.)),\"0F\",.T.,*,$);\n#11=NEXT_ASSEMBLY_USAGE_OCCURRENCE('','','',#9,#10,$);",
  );
  it('cut anywhere, it never passes', async () => {
    for (let length = 0; length < sample.lastIndexOf(';'); length++) {
      const verdict = await scan(sample.slice(0, length));
      if (verdict.ok) expect(verdict.facts.repairs).toEqual(['split_section']);
    }
  });
  it('with bytes changed, it always comes to a verdict, the same in any chunks', async () => {
    const original = bytes(sample);
    const odd = [0, 39, 40, 41, 34, 35, 42, 46, 47, 59, 60, 255];
    for (let round = 0; round < 1500; round++) {
      const changed = Uint8Array.from(original);
      for (let i = 0; i <= random(4); i++)
        changed[random(changed.length)] = random(2) === 0 ? random(256) : odd[random(odd.length)]!;
      const verdict = await scan(changed);
      expect(await scan(changed, 1 + random(9))).toEqual(verdict);
    }
  });
});
