/**
 * Tokens of an ISO 10303-21 exchange file, read from chunks of bytes. Every token but text arrives whole whatever
 * the chunk boundaries are; memory is one chunk plus one token. It judges nothing: stray bytes are reported as such.
 */
export interface StepTokens {
  open(): void;
  close(): void;
  comma(): void;
  semicolon(): void;
  equals(): void;
  /** `#123`; above 2^53 the id is rounded. */
  reference(id: number): void;
  keyword(bytes: Uint8Array, start: number, end: number): void;
  number(bytes: Uint8Array, start: number, end: number): void;
  /** A piece of a text, without the outer quotes and with inner ones doubled. `last` closes the text. */
  text(bytes: Uint8Array, start: number, end: number, last: boolean): void;
  /** `$`, `*`, `.ENUM.`, a binary or an address. */
  other(bytes: Uint8Array, start: number, end: number): void;
  /** A byte that begins no token, NUL included. */
  stray(byte: number): void;
  /** A line end, another blank than a space, or a comment; `length` is the longest run without a line end. */
  gap(kind: 'newline' | 'blank' | 'comment', length: number): void;
  /** A token other than text longer than `maxTokenBytes`: nothing real has one. */
  oversized(): void;
}

export const maxTokenBytes = 16_000;

const SPACE = 1;
const NEWLINE = 2;
const BLANK = 6;
const LETTER = 3;
const NUMBER = 4;
const OTHER = 5;
const kinds = new Uint8Array(256);
/** Bytes that continue a keyword, and those that continue a number. */
const inKeyword = new Uint8Array(256);
const inNumber = new Uint8Array(256);
const inDigits = new Uint8Array(256);
for (let b = 0; b < 256; b++) {
  const c = String.fromCharCode(b);
  if (c === ' ') kinds[b] = SPACE;
  else if ('\t\f\v'.includes(c)) kinds[b] = BLANK;
  else if ('\r\n'.includes(c)) kinds[b] = NEWLINE;
  else if (/[A-Za-z_!&]/.test(c)) kinds[b] = LETTER;
  else if (/[0-9+-]/.test(c)) kinds[b] = NUMBER;
  else if ('$*'.includes(c)) kinds[b] = OTHER;
  if (/[A-Za-z0-9_-]/.test(c)) inKeyword[b] = 1;
  if (/[0-9]/.test(c)) inDigits[b] = 1;
  // letters too: "1.5abc" is one malformed number, not a number and a keyword
  if (/[A-Za-z0-9_.+-]/.test(c)) inNumber[b] = 1;
}

const code = (c: string): number => c.charCodeAt(0);
const QUOTE = code("'");
const DOUBLE_QUOTE = code('"');
const HASH = code('#');
const OPEN = code('(');
const CLOSE = code(')');
const COMMA = code(',');
const SEMICOLON = code(';');
const EQUALS = code('=');
const SLASH = code('/');
const STAR = code('*');
const DOT = code('.');
const LESS = code('<');
const GREATER = code('>');
const LINE_FEED = 10;

export class StepLexer {
  /** Set while addresses (`<…>`) may occur: in anchor and reference sections. */
  addresses = false;
  /** Set to stop: the rest of the bytes is only counted. */
  stopped = false;
  readonly #tokens: StepTokens;
  #carry: Uint8Array = new Uint8Array(0);
  #in: 'plain' | 'text' | 'comment' = 'plain';
  #commentRun = 0;
  #commentLongest = 0;

  constructor(tokens: StepTokens) {
    this.#tokens = tokens;
  }

  push(chunk: Uint8Array): void {
    if (this.stopped) return;
    let bytes = chunk;
    if (this.#carry.length > 0) {
      bytes = new Uint8Array(this.#carry.length + chunk.length);
      bytes.set(this.#carry);
      bytes.set(chunk, this.#carry.length);
    }
    const used = this.#scan(bytes, false);
    this.#carry = this.stopped || used >= bytes.length ? new Uint8Array(0) : bytes.slice(used);
  }

  /** Says what the file ended inside of, if it did. */
  end(): 'plain' | 'text' | 'comment' {
    if (!this.stopped) this.#scan(this.#carry, true);
    this.#carry = new Uint8Array(0);
    return this.#in;
  }

  /** Reads tokens from `bytes`; returns where the first incomplete one begins. */
  #scan(bytes: Uint8Array, final: boolean): number {
    const tokens = this.#tokens;
    const length = bytes.length;
    let at = 0;
    while (at < length && !this.stopped) {
      if (this.#in === 'text') {
        const next = this.#scanText(bytes, at, final);
        if (next < 0) return -next - 1;
        at = next;
        continue;
      }
      if (this.#in === 'comment') {
        const next = this.#scanComment(bytes, at, final);
        if (next < 0) return -next - 1;
        at = next;
        continue;
      }
      const byte = bytes[at]!;
      const kind = kinds[byte]!;
      const start = at;
      if (kind === SPACE) {
        at++;
      } else if (kind === NEWLINE) {
        tokens.gap('newline', 0);
        at++;
      } else if (kind === BLANK) {
        tokens.gap('blank', 0);
        at++;
      } else if (byte === COMMA) {
        tokens.comma();
        at++;
      } else if (byte === HASH) {
        let id = 0;
        for (at++; at < length && inDigits[bytes[at]!] === 1; at++) id = id * 10 + (bytes[at]! - 48);
        if (at - start > maxTokenBytes) return this.#oversized(length);
        if (at === length && !final) return start;
        if (at === start + 1) tokens.stray(byte);
        else tokens.reference(id);
      } else if (kind === NUMBER || (byte === DOT && at + 1 < length && inDigits[bytes[at + 1]!] === 1)) {
        at++;
        while (at < length && (inNumber[bytes[at]!] === 1 || (bytes[at] === HASH && bytes[at - 1] === DOT)))
          at++;
        if (at - start > maxTokenBytes) return this.#oversized(length);
        if (at === length && !final) return start;
        tokens.number(bytes, start, at);
      } else if (byte === OPEN) {
        tokens.open();
        at++;
      } else if (byte === CLOSE) {
        tokens.close();
        at++;
      } else if (kind === LETTER) {
        at++;
        while (at < length && inKeyword[bytes[at]!] === 1) at++;
        if (at - start > maxTokenBytes) return this.#oversized(length);
        if (at === length && !final) return start;
        tokens.keyword(bytes, start, at);
      } else if (byte === QUOTE) {
        this.#in = 'text';
        at++;
      } else if (byte === SEMICOLON) {
        tokens.semicolon();
        at++;
      } else if (byte === EQUALS) {
        tokens.equals();
        at++;
      } else if (kind === OTHER) {
        tokens.other(bytes, at, at + 1);
        at++;
      } else if (byte === SLASH) {
        if (at + 1 === length && !final) return start;
        if (bytes[at + 1] === STAR) {
          this.#in = 'comment';
          this.#commentRun = 0;
          this.#commentLongest = 0;
          at += 2;
        } else {
          tokens.stray(byte);
          at++;
        }
      } else if (byte === DOT || byte === DOUBLE_QUOTE || (byte === LESS && this.addresses)) {
        const close = byte === LESS ? GREATER : byte;
        at++;
        while (at < length && bytes[at] !== close && (byte === LESS || inKeyword[bytes[at]!] === 1)) at++;
        if (at - start > maxTokenBytes) return this.#oversized(length);
        if (at === length && !final) return start;
        if (at < length && bytes[at] === close) {
          at++;
          tokens.other(bytes, start, at);
        } else {
          tokens.stray(byte);
          at = start + 1;
        }
      } else {
        tokens.stray(byte);
        at++;
      }
    }
    return at;
  }

  #oversized(length: number): number {
    this.#tokens.oversized();
    this.stopped = true;
    return length;
  }

  /** Returns the position after what was read, or `-1 - position` where more bytes are needed from `position` on. */
  #scanText(bytes: Uint8Array, from: number, final: boolean): number {
    let at = from;
    for (;;) {
      const quote = bytes.indexOf(QUOTE, at);
      if (quote < 0) {
        this.#tokens.text(bytes, from, bytes.length, false);
        return bytes.length;
      }
      if (quote + 1 === bytes.length && !final) {
        if (quote > from) this.#tokens.text(bytes, from, quote, false);
        return -1 - quote;
      }
      if (bytes[quote + 1] === QUOTE) {
        at = quote + 2;
        continue;
      }
      this.#in = 'plain';
      this.#tokens.text(bytes, from, quote, true);
      return quote + 1;
    }
  }

  #scanComment(bytes: Uint8Array, from: number, final: boolean): number {
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === LINE_FEED) this.#commentRun = 0;
      else if (++this.#commentRun > this.#commentLongest) this.#commentLongest = this.#commentRun;
      if (byte !== STAR) continue;
      if (at + 1 === bytes.length && !final) {
        this.#commentRun--;
        return -1 - at;
      }
      if (bytes[at + 1] === SLASH) {
        this.#in = 'plain';
        this.#tokens.gap('comment', this.#commentLongest);
        return at + 2;
      }
    }
    return bytes.length;
  }
}
