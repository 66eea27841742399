import { guessContent, headBytes } from './step/content-type.ts';
import { StepLexer } from './step/lexer.ts';
import type { StepTokens } from './step/lexer.ts';
import { usualNumber } from './step/numbers.ts';
import { sectionWords } from './step/statements.ts';
import { toUtf8 } from './step/text.ts';

/**
 * Writes an exchange file anew as the kernel reads it best: one statement after the other, without comments, blanks,
 * NULs and bytes before the file, keywords and enumerations in upper case, texts in ASCII or UTF-8, numbers in the usual way,
 * no colours below zero, one data section, no anchors, references or signature. Ids, values and what texts say stay as they are. For files that `prescanStep` passed with repairs.
 */
export async function* rewriteStep(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const writer: StatementWriter = new StatementWriter((open) => {
    lexer.addresses = open;
  });
  const lexer = new StepLexer(writer);
  let head: Uint8Array | null = new Uint8Array(0);
  const begin = (bytes: Uint8Array): void => {
    const guess = guessContent(bytes);
    lexer.push(guess.kind === 'step' ? bytes.subarray(guess.start) : bytes);
  };
  for await (const chunk of source) {
    if (head === null) {
      lexer.push(chunk);
    } else {
      head = Buffer.concat([head, chunk]);
      if (head.length < headBytes) continue;
      begin(head);
      head = null;
    }
    if (writer.pendingBytes > 65_536) yield writer.take();
  }
  if (head !== null) begin(head);
  lexer.end();
  writer.finish();
  yield writer.take();
}

const lineLength = 120;
const dot = 0x2e;
const minus = 0x2d;
const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const isWord = (byte: number): boolean => /[A-Za-z0-9_.+-]/.test(String.fromCharCode(byte));

class StatementWriter implements StepTokens {
  #out = Buffer.alloc(128 * 1024);
  #length = 0;
  #lineStart = 0;
  #depth = 0;
  /** The section word a statement consists of, until its semicolon. */
  #word: string | null = null;
  #assigned = false;
  #started = false;
  #inColor = false;
  #skipping = false;
  #text: Uint8Array[] = [];
  #dataOpen = false;
  #ended = false;
  readonly #setAddresses: (open: boolean) => void;

  constructor(setAddresses: (open: boolean) => void) {
    this.#setAddresses = setAddresses;
  }

  get pendingBytes(): number {
    return this.#length;
  }

  take(): Uint8Array {
    const taken = Uint8Array.from(this.#out.subarray(0, this.#length));
    this.#lineStart -= this.#length;
    this.#length = 0;
    return taken;
  }

  finish(): void {
    if (this.#word?.startsWith('END-ISO-')) this.#section(this.#word);
  }

  open(): void {
    this.#depth++;
    this.#put(ascii('('));
  }

  close(): void {
    this.#depth--;
    this.#put(ascii(')'));
  }

  comma(): void {
    this.#put(ascii(','));
    if (this.#length - this.#lineStart > lineLength) this.#newLine();
  }

  equals(): void {
    if (this.#depth === 0) this.#assigned = true;
    this.#put(ascii('='));
  }

  reference(id: number): void {
    this.#put(ascii(`#${id}`));
  }

  keyword(bytes: Uint8Array, start: number, end: number): void {
    const name = Buffer.from(bytes.subarray(start, end)).toString('latin1').toUpperCase();
    const first = this.#depth === 0 && !this.#assigned && this.#word === null;
    if (first && (sectionWords.test(name) || name.startsWith('END-ISO-') || !this.#started))
      this.#word = name;
    else this.#put(ascii(name));
    if (name === 'COLOUR_RGB') this.#inColor = true;
  }

  number(bytes: Uint8Array, start: number, end: number): void {
    this.#put(
      this.#inColor && bytes[start] === minus ? ascii('0.') : usualNumber(bytes.subarray(start, end)),
    );
  }

  text(bytes: Uint8Array, start: number, end: number, last: boolean): void {
    this.#text.push(bytes.subarray(start, end).filter((byte) => byte !== 0));
    if (!last) return;
    const text = toUtf8(Buffer.concat(this.#text));
    this.#text = [];
    this.#put(Buffer.concat([ascii("'"), text, ascii("'")]));
  }

  other(bytes: Uint8Array, start: number, end: number): void {
    const piece = bytes.subarray(start, end);
    this.#put(piece[0] === dot ? ascii(Buffer.from(piece).toString('latin1').toUpperCase()) : piece);
  }

  stray(byte: number): void {
    if (byte !== 0) this.#put(Uint8Array.of(byte));
  }

  gap(): void {
    // statements are laid out anew
  }

  oversized(): void {
    // the pre-scan refuses such files
  }

  semicolon(): void {
    this.#depth = 0;
    this.#assigned = false;
    this.#inColor = false;
    if (this.#word !== null) {
      this.#section(this.#word);
      this.#word = null;
      return;
    }
    this.#put(ascii(';'));
    if (!this.#skipping) this.#newLine();
  }

  #section(word: string): void {
    const skipped = this.#skipping;
    this.#skipping = false;
    if (!this.#started) {
      this.#started = true;
      return this.#line('ISO-10303-21;');
    }
    if (word.startsWith('END-ISO-')) {
      if (this.#dataOpen) this.#line('ENDSEC;');
      this.#line('END-ISO-10303-21;');
      this.#ended = true;
    } else if (word === 'DATA') {
      if (!this.#dataOpen) this.#line('DATA;');
      this.#dataOpen = true;
    } else if (word === 'ANCHOR' || word === 'REFERENCE') {
      this.#skipping = true;
      this.#setAddresses(true);
    } else if (word === 'ENDSEC') {
      this.#setAddresses(false);
      // that of the data is written at the end: another data section may follow
      if (!skipped && !this.#dataOpen) this.#line('ENDSEC;');
    } else {
      this.#line(`${word};`);
    }
  }

  #line(text: string): void {
    this.#word = null;
    this.#put(ascii(text));
    this.#newLine();
  }

  #newLine(): void {
    this.#put(ascii('\n'));
    this.#lineStart = this.#length;
  }

  #put(bytes: Uint8Array): void {
    if (this.#skipping || this.#ended || this.#word !== null || bytes.length === 0) return;
    if (this.#length + bytes.length + 1 > this.#out.length) {
      const larger = Buffer.alloc(2 * (this.#length + bytes.length));
      larger.set(this.#out.subarray(0, this.#length));
      this.#out = larger;
    }
    const before = this.#length > 0 ? this.#out[this.#length - 1]! : 0;
    if (isWord(before) && isWord(bytes[0]!)) this.#out[this.#length++] = 32;
    this.#out.set(bytes, this.#length);
    this.#length += bytes.length;
  }
}
