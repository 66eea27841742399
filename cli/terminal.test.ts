import { describe, expect, it } from '@jest/globals';
import { safeFileName } from './get-file.ts';
import { createBar, createStepDisplay } from './progress.ts';
import { createTerminal, formatBytes, formatDuration, plainLine, table } from './terminal.ts';

const open = (options: { isTTY: boolean; isJson?: boolean; mayColour?: boolean }) => {
  const written = { stdout: '', stderr: '' };
  const to = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => (written[name] += text),
    isTTY: options.isTTY,
    columns: 80,
  });
  const terminal = createTerminal({
    stdout: to('stdout'),
    stderr: to('stderr'),
    isJson: options.isJson ?? false,
    mayColour: options.mayColour ?? true,
  });
  return { terminal, written };
};

describe('the terminal', () => {
  it('has colours on a terminal alone, and not against NO_COLOR', () => {
    expect(open({ isTTY: true }).terminal.style('red', 'x')).toBe('\u001b[31mx\u001b[39m');
    expect(open({ isTTY: true, mayColour: false }).terminal.style('red', 'x')).toBe('x');
    expect(open({ isTTY: false }).terminal.style('red', 'x')).toBe('x');
  });

  it('draws a bar on a terminal alone, and clears it before a line', () => {
    const live = open({ isTTY: true });
    const bar = createBar(live.terminal, 'part.step', 2048);
    bar(0);
    bar(2048);
    expect(live.written.stderr).toMatch(/part\.step \[=+\] 100 % {2}2\.0 KiB/);
    expect(Math.max(...live.written.stderr.split('\r').map((line) => line.length))).toBeLessThanOrEqual(84);
    live.terminal.note('done');
    expect(live.written.stderr.endsWith('\r\u001b[2Kdone\n')).toBe(true);
    const piped = open({ isTTY: false });
    createBar(piped.terminal, 'part.step', 2048)(2048);
    expect(piped.written.stderr).toBe('');
  });

  it('gives one JSON value on stdout', async () => {
    const { terminal, written } = open({ isTTY: false, isJson: true });
    terminal.note('a note');
    await terminal.result({ text: 'two\nlines' }, () => ['not this']);
    expect(written).toEqual({ stdout: '{"text":"two\\nlines"}\n', stderr: 'a note\n' });
  });

  it('shows steps as they end, with how long they took', () => {
    const { terminal, written } = open({ isTTY: false });
    const show = createStepDisplay(terminal);
    const event = (type: string, payload: object, createdAt: string) =>
      show({ id: '1', type, data: JSON.stringify({ type, payload, createdAt }) });
    event('step.started', { step: 'kernel', attempt: 1 }, '2030-01-01T00:00:00.000Z');
    show({ id: null, type: 'progress', data: '{"step":"kernel","fraction":0.5}' });
    event('step.done', { step: 'kernel' }, '2030-01-01T00:00:01.500Z');
    event('dfm.done', {}, '2030-01-01T00:00:02.000Z');
    expect(written.stderr).toBe('  ✓ kernel       1.5 s\n  · findings\n');
  });

  it('takes the power from what comes from elsewhere', () => {
    expect(plainLine('a\u001b[2Jb\r\nc\u0007\u009b31m')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
    expect(safeFileName('../../etc/passwd')).toBe('passwd');
    expect(safeFileName('..\\..\\a:b\u0000.step')).toBe('a_b_.step');
    expect(safeFileName('.bashrc')).toBe('bashrc');
    expect(safeFileName('..')).toBe('download');
  });

  it('aligns columns and writes sizes and times for people', () => {
    expect(
      table(
        open({ isTTY: false }).terminal,
        ['A', 'B'],
        [
          ['long', 'x'],
          ['s', ''],
        ],
      ),
    ).toEqual(['A     B', 'long  x', 's']);
    expect([0, 1023, 1024, 2 * 1024 ** 3].map(formatBytes)).toEqual(['0 B', '1023 B', '1.0 KiB', '2.0 GiB']);
    const durations = [5, 1_500, 61_000, 119_999, 26 * 3_600_000, 50 * 3_600_000].map(formatDuration);
    expect(durations).toEqual(['5 ms', '1.5 s', '1 min 1 s', '1 min 59 s', '26 h 0 min', '2 days']);
  });
});
