import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from './programs.ts';

export type Page = {
  goTo(url: string): Promise<void>;
  /** The value of an expression in the page; a promise is waited for. */
  evaluate(expression: string): Promise<unknown>;
  /** Does what leads to another page, and waits until that has loaded. */
  leave(expression: string): Promise<void>;
  close(): Promise<void>;
};

type Message = { id?: number; method?: string; result?: unknown; error?: { message: string } };

/** A page of a real Chromium with a profile of its own, driven over its debugging protocol. */
export async function openPage(): Promise<Page> {
  const profile = await mkdtemp(join(tmpdir(), 'rapiddraft-chromium-'));
  const child = spawn(
    chromiumPath()!,
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const browserUrl = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, url] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (url) resolve(url);
    });
    child.once('close', () => reject(new Error(`Chromium did not start: ${said}`)));
  });
  const targets = (await (await fetch(`http://${new URL(browserUrl).host}/json/list`)).json()) as {
    type: string;
    webSocketDebuggerUrl: string;
  }[];
  const socket = new WebSocket(targets.find(({ type }) => type === 'page')!.webSocketDebuggerUrl);
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));

  const answers = new Map<number, (message: Message) => void>();
  let onLoad: () => void = () => undefined;
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) answers.get(message.id)?.(message);
    else if (message.method === 'Page.loadEventFired') onLoad();
  });
  let lastId = 0;
  const send = async (method: string, params: object = {}): Promise<unknown> => {
    const id = (lastId += 1);
    const answered = new Promise<Message>((resolve) => answers.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const { result, error } = await answered;
    if (error) throw new Error(error.message);
    return result;
  };
  const evaluate = async (expression: string): Promise<unknown> => {
    const options = { expression, awaitPromise: true, returnByValue: true };
    const { result } = (await send('Runtime.evaluate', options)) as { result: { value: unknown } };
    return result.value;
  };
  const loaded = async (work: () => Promise<unknown>): Promise<void> => {
    const load = new Promise<void>((resolve) => (onLoad = resolve));
    await work();
    await load;
  };
  await send('Page.enable');
  return {
    goTo: (url) => loaded(() => send('Page.navigate', { url })),
    evaluate,
    leave: (expression) => loaded(() => evaluate(expression)),
    async close() {
      const ended = new Promise((resolve) => child.once('close', resolve));
      await send('Browser.close').catch(() => child.kill());
      await ended;
      await rm(profile, { recursive: true, force: true });
    },
  };
}
