/** Whether the tokens of an entity stand in an order that the grammar of ISO 10303-21 knows. */
export class SyntaxWatch {
  #after: 'start' | 'open' | 'comma' | 'value' | 'keyword' = 'start';
  wrong = false;

  reset(): void {
    this.#after = 'start';
    this.wrong = false;
  }

  open(): void {
    if (this.#after === 'value') this.wrong = true;
    this.#after = 'open';
  }

  close(): void {
    if (this.#after === 'comma' || this.#after === 'keyword') this.wrong = true;
    this.#after = 'value';
  }

  comma(): void {
    if (this.#after !== 'value') this.wrong = true;
    this.#after = 'comma';
  }

  value(): void {
    if (this.#after !== 'open' && this.#after !== 'comma') this.wrong = true;
    this.#after = 'value';
  }

  /** `next`: the keyword may follow another one's list, as the parts of a complex instance do. */
  keyword(next: boolean): void {
    if (this.#after === 'keyword' || (this.#after === 'value' && !next)) this.wrong = true;
    this.#after = 'keyword';
  }

  /** At the semicolon. */
  end(): void {
    if (this.#after !== 'value') this.wrong = true;
  }
}
