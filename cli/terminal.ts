import { stripVTControlCharacters, styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

export type Output = {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
};

/** Where a command's words go: its result to stdout, everything else to stderr. */
export type Terminal = {
  /** Whether the result is to be one JSON value. */
  readonly isJson: boolean;
  /** Whether a line can be drawn over. */
  readonly isLive: boolean;
  readonly columns: number;
  /** Prints the result: `value` as JSON where that was asked for, else the lines of `human`. */
  result(value: unknown, human: () => readonly string[] | Promise<readonly string[]>): Promise<void>;
  /** A line about what is going on. */
  note(line: string): void;
  /** Draws over the last line drawn; does nothing where stderr is no terminal. */
  live(line: string): void;
  style(style: Style, text: string): string;
};

const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Text from elsewhere (names in a STEP file, say), unable to move the cursor or change colours. */
export const plain = (text: string): string => stripVTControlCharacters(text).replace(controls, '?');

/** Like `plain`, on one line. */
export const plainLine = (text: string): string => plain(text).replace(/\s+/g, ' ').trim();

const clearLine = '\r\u001b[2K';

export function createTerminal(options: {
  stdout: Output;
  stderr: Output;
  isJson: boolean;
  /** False where NO_COLOR is set. */
  mayColour: boolean;
}): Terminal {
  const { stdout, stderr, isJson } = options;
  const isLive = stderr.isTTY === true;
  const isColoured = options.mayColour && stdout.isTTY === true && stderr.isTTY === true;
  let isDrawn = false;
  const clear = () => {
    if (isDrawn) stderr.write(clearLine);
    isDrawn = false;
  };
  return {
    isJson,
    isLive,
    columns: stderr.columns || 80,
    async result(value, human) {
      clear();
      if (isJson) stdout.write(`${JSON.stringify(value)}\n`);
      else stdout.write((await human()).map((line) => `${line}\n`).join(''));
    },
    note(line) {
      clear();
      stderr.write(`${line}\n`);
    },
    live(line) {
      if (!isLive) return;
      stderr.write(clearLine + line);
      isDrawn = line !== '';
    },
    style: (style, text) => (isColoured ? styleText(style, text, { validateStream: false }) : text),
  };
}

/** Rows as aligned columns, under `head`. Cells must be plain text. */
export function table(
  terminal: Terminal,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => (row[i] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  return [terminal.style('bold', line(head)), ...rows.map(line)];
}

/** `name  value` lines; those without a value are left out. */
export function fields(rows: readonly (readonly [name: string, value: string | null])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.flatMap(([name, value]) => (value === null ? [] : [`${name.padEnd(width)}  ${value}`]));
}

/** Bytes for people, in powers of 1024. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB'];
  const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10));
  return `${(bytes / 1024 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power]}`;
}

/** Milliseconds for people. */
export function formatDuration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`;
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 60) return `${minutes} min ${Math.floor((ms % 60_000) / 1_000)} s`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${Math.floor(hours / 24)} days`;
}
