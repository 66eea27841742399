import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/**
 * Runs "$@" and ends it when descriptor 3 closes: the other end is held by us, so the kernel closes it whatever way we
 * end. The program's standard input is passed on by hand, because a shell gives background jobs an empty one.
 */
const guardian = `
exec 4<&0
"$@" <&4 3<&- 4<&- &
child=$!
exec 4<&- </dev/null
{ read -r _ <&3; kill -TERM "$child"; sleep 5; kill -KILL "$child"; } >/dev/null 2>&1 &
watcher=$!
exec 3<&- >/dev/null
wait "$child"
code=$?
kill -KILL "$watcher" 2>/dev/null
exit "$code"
`;

const graceMs = 5_000;
const keptBytes = 8_192;

export type ChildEnd = {
  /** Exit code; 128 + n where signal n ended the program. */
  code: number;
  /** The end of what it said on standard error. */
  said: string;
};

export type ChildGroup = {
  stdin: Writable;
  stdout: Readable;
  /** Resolves when every process of the group has ended and every stream is closed. Never rejects. */
  ended: Promise<ChildEnd>;
  /** Ends the whole group: asked first, killed after a grace period. */
  end(): void;
};

/** Starts a program in a process group of its own, with nothing in its environment but what is given. */
export function startChild(
  command: string,
  args: readonly string[],
  environment: Record<string, string>,
): ChildGroup {
  const child = spawn('/bin/sh', ['-c', guardian, 'rapiddraft', command, ...args], {
    detached: true,
    env: environment,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  const lifeline = child.stdio[3] as Writable;
  // A program that ended early closes its input; its exit code tells why.
  child.stdin.on('error', () => undefined);
  lifeline.on('error', () => undefined);

  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-keptBytes)));

  let over = false;
  const signalGroup = (signal: NodeJS.Signals) => {
    // The number may be another group's by then.
    if (child.pid === undefined || over) return;
    try {
      process.kill(-child.pid, signal);
    } catch {
      // The group has ended.
    }
  };
  let killTimer: NodeJS.Timeout | undefined;
  const end = () => {
    if (over) return;
    signalGroup('SIGTERM');
    killTimer ??= setTimeout(() => signalGroup('SIGKILL'), graceMs);
  };
  const ended = new Promise<ChildEnd>((resolve) => {
    let failure = '';
    let code = 0;
    child.once('error', (error) => (failure = error.message));
    child.once('exit', (exitCode, signal) => {
      code = exitCode ?? (signal === 'SIGTERM' ? 143 : 137);
      lifeline.destroy();
      // Whatever outlived the shell would keep the streams open.
      if (code !== 0) end();
    });
    child.once('close', (closeCode) => {
      over = true;
      clearTimeout(killTimer);
      resolve({ code: failure ? 127 : code || (closeCode ?? 137), said: (failure || said).trim() });
    });
  });
  return {
    stdin: child.stdin,
    stdout: child.stdout,
    ended,
    end,
  };
}
