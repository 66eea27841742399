/**
 * Follows a text byte by byte, in pieces of any length, and tells whether it is UTF-8, as the kernel takes it to be. The
 * standard allows ASCII only; what programs write besides is one or the other of UTF-8 and Latin-1.
 */
export class Utf8Watch {
  #high = 0;
  #valid = true;
  #continuations = 0;
  #least = 0x80;
  #most = 0xbf;

  push(bytes: Uint8Array, start: number, end: number): void {
    for (let at = start; at < end; at++)
      if (bytes[at]! >= 0x80 || this.#continuations > 0) this.#pushHigh(bytes[at]!);
  }

  /** Ends the text: null where it is UTF-8, else by how many bytes `toUtf8` makes it longer, at most. */
  end(): number | null {
    if (this.#high === 0) return null;
    const growth = this.#valid && this.#continuations === 0 ? null : 2 * this.#high;
    this.#high = this.#continuations = 0;
    this.#valid = true;
    return growth;
  }

  #pushHigh(byte: number): void {
    this.#high++;
    if (this.#continuations > 0) {
      if (byte < this.#least || byte > this.#most) this.#valid = false;
      this.#continuations--;
      [this.#least, this.#most] = [0x80, 0xbf];
    } else if (byte < 0xc2 || byte > 0xf4) {
      this.#valid = false;
    } else {
      this.#continuations = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
      // Overlong forms, surrogates and what lies beyond Unicode are no UTF-8.
      this.#least = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
      this.#most = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
    }
  }
}

/** A text's bytes as UTF-8: as they are where they are that, else from Latin-1. */
export function toUtf8(bytes: Uint8Array): Uint8Array {
  return bytes.every((byte) => byte < 0x80) ? bytes : Buffer.from(readable(bytes), 'utf8');
}

/** What a text says, from its bytes between the quotes. What is encoded wrongly is left as it is. */
export function decodeText(bytes: Uint8Array): string {
  let page = 1;
  return readable(bytes).replace(
    /''|\\\\|\\P([A-I])\\|\\S\\([ -~])|\\X\\([0-9A-F]{2})|\\X2\\((?:[0-9A-F]{4})+)\\X0\\|\\X4\\((?:[0-9A-F]{8})+)\\X0\\/gi,
    (found: string, alphabet?: string, shifted?: string, byte?: string, pairs?: string, words?: string) => {
      if (alphabet) page = alphabet.charCodeAt(0) - 64;
      if (alphabet) return '';
      if (shifted) return new TextDecoder(`iso-8859-${page}`).decode(Uint8Array.of(shifted.charCodeAt(0) + 128));
      if (byte) return String.fromCharCode(parseInt(byte, 16));
      if (pairs) return characters(pairs, 4, String.fromCharCode);
      if (words) return characters(words, 8, (code) => (code > 0x10ffff ? '' : String.fromCodePoint(code)));
      return found[0]!;
    },
  );
} // prettier-ignore

const characters = (digits: string, width: number, write: (code: number) => string): string =>
  digits
    .match(new RegExp(`.{${width}}`, 'g'))!
    .map((hex) => write(parseInt(hex, 16)))
    .join('');

/** Latin-1 with the signs that Windows has where that has control characters. */
function readable(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
