import type { StepLexer, StepTokens } from './lexer.ts';
import { maxTokenBytes } from './lexer.ts';
import { IdTable, maxEntityId } from './id-table.ts';
import { KeywordTable } from './keywords.ts';
import type { Keyword } from './keywords.ts';
import { faultOf, isNotANumber } from './numbers.ts';
import { maxCollected, ProductStructure } from './structure.ts';
import { SyntaxWatch } from './syntax.ts';
import { decodeText, Utf8Watch } from './text.ts';
import { refuse } from './verdict.ts';
import type { Refusal, RefusalCode, Repair } from './verdict.ts';

/** Bounds of what one file may ask for. */
export type PrescanLimits = {
  maxEntities: number;
  /** Parentheses within parentheses. */
  maxDepth: number;
  /** Uses of parts and assemblies, each counted as often as it appears. */
  maxOccurrences: number;
  maxAssemblyDepth: number;
  /** Memory for the table of ids. */
  idTableBytes: number;
};

type Section = 'before' | 'header' | 'data' | 'links' | 'between' | 'ended';

/** What opens and closes the parts of a file. */
export const sectionWords = /^(ISO-10303-21|HEADER|DATA|ANCHOR|REFERENCE|ENDSEC|END-ISO-10303-21)$/;

const maxCapturedText = 500;
const maxElsewhere = 100_000;
const maxUnread = 100_000;
const minus = 0x2d;
const dot = 0x2e;

function holdsLowerCase(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at]! >= 97 && bytes[at]! <= 122) return true;
  return false;
}

function holdsNul(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] === 0) return true;
  return false;
}

/** Follows the statements of an exchange file, refuses what would harm the kernel, and keeps what `prescan` judges. */
export class StatementReader implements StepTokens {
  refusal: Refusal | null = null;
  section: Section = 'before';
  sawData = false;
  sawHeader = false;
  entityCount = 0;
  maxId = 0;
  lastId = 0;
  shapeEntities = 0;
  duplicates = { count: 0, ids: [] as number[] };
  /** Statements of the data that the kernel skips or misreads. */
  malformed = { count: 0, first: 0 };
  readonly schema: string[] = [];
  readonly externalFiles = { count: 0, names: [] as string[] };
  /** Entities that the reference section says are in other files: where, by id. */
  readonly elsewhere = new Map<number, string>();
  readonly repairs = new Set<Repair>();
  readonly ids: IdTable;
  readonly structure = new ProductStructure();
  /** Solids that the kernel does not read: their keywords, by id. */
  readonly unread = new Map<number, string>();

  readonly #lexer: () => StepLexer;
  readonly #limits: PrescanLimits;
  readonly #keywords = new KeywordTable();
  #depth = 0;
  #id = 0;
  #assigned = false;
  #complex = false;
  #keyword: Keyword | null = null;
  #role: Keyword['role'] = null;
  #malformed = false;
  readonly #syntax = new SyntaxWatch();
  #refs: number[] = [];
  #texts: string[] = [];
  readonly #utf8 = new Utf8Watch();
  #textBytes = 0;
  #text = '';
  #gapAfterId = false;

  constructor(lexer: () => StepLexer, limits: PrescanLimits) {
    this.#lexer = lexer;
    this.#limits = limits;
    this.ids = new IdTable(limits.idTableBytes);
  }

  open(): void {
    this.#syntax.open();
    if (this.#depth === 0) {
      if (this.#keyword === null && this.#assigned) this.#complex = true;
      if (this.section === 'data' && this.#keyword?.name === 'DATA') this.repairs.add('edition_3_sections');
    }
    if (++this.#depth > this.#limits.maxDepth)
      this.#refuse('nested_too_deep', `Lists are nested more than ${this.#limits.maxDepth} deep${this.#where()}, which no CAD program writes and would crash a reader. Export the model again.`);
  } // prettier-ignore

  close(): void {
    this.#syntax.close();
    if (this.#depth > 0) this.#depth--;
    else this.#malformed = true;
  }

  comma(): void {
    this.#syntax.comma();
    if (this.#depth === 0) this.#malformed = true;
  }

  equals(): void {
    if (this.#depth !== 0 || this.#id === 0 || this.#assigned) return;
    this.#assigned = true;
    if (this.#gapAfterId) this.repairs.add('split_id');
    if (this.section !== 'data') return;
    this.entityCount++;
    this.lastId = this.#id;
    if (this.#id > this.maxId) this.maxId = this.#id;
    if (this.entityCount > this.#limits.maxEntities)
      this.#refuse('too_many_entities', `The file holds more than ${this.#limits.maxEntities.toLocaleString('en-US')} entities. Split the assembly, or leave out what need not be reviewed, and upload the parts.`);
    if (!this.ids.define(this.#id, 1)) {
      this.duplicates.count++;
      if (this.duplicates.ids.length < 3) this.duplicates.ids.push(this.#id);
    }
  } // prettier-ignore

  reference(id: number): void {
    if (id > maxEntityId) {
      this.#refuse('id_out_of_range', `The file uses entity numbers above ${maxEntityId} (#${id}), more than STEP readers can hold. Export the model again from your CAD program, which numbers the entities afresh.`);
    } else if (this.#depth === 0 && this.#id === 0) {
      this.#id = id;
      this.#gapAfterId = false;
    } else if (this.#assigned) {
      const keyword = this.#keyword;
      this.#syntax.value();
      this.ids.refer(id, keyword === null ? 1 : 1 + keyword.rank, keyword?.needs === true);
      if (keyword?.role && this.#refs.length < maxCollected) this.#refs.push(id);
    }
  } // prettier-ignore

  keyword(bytes: Uint8Array, start: number, end: number): void {
    if (this.#depth === 0 && !this.#assigned) return this.#sectionKeyword(bytes, start, end);
    this.#syntax.keyword(this.#complex && this.#depth === 1);
    if (this.#depth > 0 && !(this.#complex && this.#depth === 1)) {
      if (bytes[start]! >= 97 && bytes[start]! <= 122) this.repairs.add('lower_case');
      if (end - start <= 8 && isNotANumber(bytes, start, end)) this.#notFinite(bytes, start, end);
      return;
    }
    const keyword = this.#keywords.find(bytes, start, end);
    if (keyword.lowerCase) this.repairs.add('lower_case');
    if (keyword.shape) this.shapeEntities++;
    if (keyword.unread && this.unread.size < maxUnread) this.unread.set(this.#id, keyword.name);
    if (keyword.rank > 0 && this.ids.complete) this.ids.setDefined(this.#id, 1 + keyword.rank);
    // Of a complex instance, the first that has one.
    if (this.#role === null || keyword.role === 'usage') this.#role = keyword.role;
    this.#keyword = keyword;
  }

  number(bytes: Uint8Array, start: number, end: number): void {
    if (this.#assigned) this.#syntax.value();
    const fault = faultOf(bytes, start, end);
    if (fault === 'infinite') this.#notFinite(bytes, start, end);
    else if (fault === 'misspelt') this.#malformed = true;
    else if (fault === 'unusual') this.repairs.add('unusual_number');
    if (this.#keyword?.color === true && bytes[start] === minus) this.repairs.add('negative_color');
  }

  text(bytes: Uint8Array, start: number, end: number, last: boolean): void {
    this.#textBytes += end - start;
    if (holdsNul(bytes, start, end)) this.repairs.add('nul_bytes');
    this.#utf8.push(bytes, start, end);
    const growth = last ? this.#utf8.end() : null;
    if (growth !== null && this.section === 'data') this.repairs.add('latin1_text');
    if (this.#textBytes + (growth ?? 0) > maxTokenBytes)
      this.#refuse('text_too_long', `A text${this.#where()} is longer than ${maxTokenBytes.toLocaleString('en-US')} characters: a closing quote is probably missing, or data was put where a name belongs. Shorten it or export the model again.`);
    if (this.#keyword?.texts === true && this.#text.length < maxCapturedText)
      this.#text += String.fromCharCode(...bytes.subarray(start, Math.min(end, start + maxCapturedText)));
    if (!last) return;
    if (this.#assigned) this.#syntax.value();
    if (this.#keyword?.texts === true && this.#texts.length < 50) this.#texts.push(decodeText(Buffer.from(this.#text, 'latin1')));
    this.#text = '';
    this.#textBytes = 0;
  } // prettier-ignore

  other(bytes: Uint8Array, start: number, end: number): void {
    if (this.#assigned && this.section === 'data') this.#syntax.value();
    // The kernel takes `.milli.` for no prefix and `.t.` for false.
    if (bytes[start] === dot && holdsLowerCase(bytes, start, end)) this.repairs.add('lower_case');
    if (this.section === 'links' && this.#assigned && this.elsewhere.size < maxElsewhere)
      this.elsewhere.set(
        this.#id,
        decodeText(bytes.subarray(start + 1, Math.min(end - 1, start + maxCapturedText))),
      );
  }

  stray(byte: number): void {
    if (byte === 0) this.repairs.add('nul_bytes');
    else this.#malformed = true;
  }

  gap(kind: 'newline' | 'blank' | 'comment', length: number): void {
    this.#gapAfterId = true;
    if (kind === 'blank') this.repairs.add('tabs');
    if (kind === 'comment' && length > maxTokenBytes) this.repairs.add('long_comment');
  }

  oversized(): void {
    this.#refuse('malformed', `Something${this.#where()} runs on for more than ${maxTokenBytes.toLocaleString('en-US')} characters without an end: the file is damaged. Export the model again.`);
  } // prettier-ignore

  semicolon(): void {
    if (this.section === 'data') this.#judgeSyntax();
    if (this.#assigned) this.#endEntity();
    else if (this.#keyword?.name === 'FILE_SCHEMA' && this.section === 'header')
      this.schema.push(
        ...this.#texts.slice(0, 10).map((text) => text.replace(/\{.*/s, '').trim().toUpperCase()),
      );
    if (this.section === 'ended') this.#lexer().stopped = true;
    this.#depth = 0;
    this.#id = 0;
    this.#assigned = false;
    this.#syntax.reset();
    this.#complex = false;
    this.#keyword = null;
    this.#role = null;
    this.#malformed = false;
    if (this.#refs.length > 0) this.#refs = [];
    if (this.#texts.length > 0) this.#texts = [];
  }

  #judgeSyntax(): void {
    if (this.#assigned) this.#syntax.end();
    const isWord = this.#id === 0 && this.#keyword !== null && sectionWords.test(this.#keyword.name);
    const isEmpty = this.#id === 0 && this.#keyword === null && !this.#malformed;
    const wrong = this.#assigned
      ? this.#syntax.wrong || this.#malformed || this.#depth !== 0
      : !isWord && !isEmpty;
    if (!wrong) return;
    if (this.malformed.count++ === 0) this.malformed.first = this.#id || this.lastId;
  }

  #endEntity(): void {
    if (this.#keyword?.name === 'DOCUMENT_FILE') {
      this.externalFiles.count++;
      const file = this.#texts.find((text) => text !== '');
      if (file !== undefined && this.externalFiles.names.length < 20) this.externalFiles.names.push(file);
    }
    if (this.#role && this.#role !== 'related') this.structure.add(this.#role, this.#id, this.#refs);
  }

  #sectionKeyword(bytes: Uint8Array, start: number, end: number): void {
    const keyword = this.#keywords.find(bytes, start, end);
    const { name } = keyword;
    if (this.#keyword !== null || this.#id !== 0) this.#malformed = true;
    this.#keyword = keyword;
    // the kernel knows these words only with the semicolon right after them
    const closed = bytes[end] === 59;
    if (!closed && sectionWords.test(name)) this.repairs.add('split_section');
    if (name === 'END-ISO-10303-21' || (closed && name.startsWith('END-ISO-'))) {
      if (this.section === 'data') this.repairs.add('missing_endsec');
      this.section = 'ended';
    } else if (name === 'ENDSEC') {
      this.section = 'between';
      this.#lexer().addresses = false;
    } else if (name === 'HEADER' && this.section === 'before') {
      this.section = 'header';
      this.sawHeader = true;
    } else if (name === 'DATA' && this.section !== 'data') {
      if (this.sawData) this.repairs.add('edition_3_sections');
      this.section = 'data';
      this.sawData = true;
    } else if ((name === 'ANCHOR' || name === 'REFERENCE') && this.section === 'between') {
      this.repairs.add('edition_3_sections');
      this.section = 'links';
      this.#lexer().addresses = true;
    }
  }

  #notFinite(bytes: Uint8Array, start: number, end: number): void {
    const written = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 24)));
    this.#refuse('not_a_number', `A value${this.#where()} is not a finite number (${written}): the program that wrote the file failed in a calculation. Repair or rebuild that feature and export the model again.`);
  } // prettier-ignore

  #where(): string {
    return this.#id === 0 ? '' : ` in entity #${this.#id}`;
  }

  #refuse(code: RefusalCode, reason: string): void {
    this.refusal ??= refuse(code, reason);
    this.#lexer().stopped = true;
  }
}
