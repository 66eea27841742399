import type { Uploads } from './uploads.ts';

/** Counts from now on. */
export function watchUploads(): Uploads {
  const uploads: Uploads = { tasks: [], mostAhead: 0, mostAheadOfQuestion: 0 };
  let isCounting = false;
  let sent = 0;
  let done = 0;
  const sentBefore = new WeakMap<WebGLSync, number>();
  const channel = new MessageChannel();
  channel.port1.onmessage = () => (isCounting = false);

  function count(bytes: number): void {
    if (!isCounting) {
      uploads.tasks.push(0);
      isCounting = true;
      channel.port2.postMessage(null);
    }
    uploads.tasks[uploads.tasks.length - 1]! += bytes;
    sent += bytes;
    uploads.mostAhead = Math.max(uploads.mostAhead, sent - done);
  }

  const { bufferData, bufferSubData, fenceSync, getSyncParameter, getProgramInfoLog } =
    WebGL2RenderingContext.prototype;
  Object.assign(WebGL2RenderingContext.prototype, {
    bufferData(this: WebGL2RenderingContext, target: number, data: number | ArrayBufferView, usage: number) {
      if (typeof data !== 'number') count(data.byteLength);
      bufferData.apply(this, [target, data, usage] as never);
    },
    bufferSubData(
      this: WebGL2RenderingContext,
      ...args: [target: number, at: number, data: Uint8Array, from?: number, length?: number]
    ) {
      const [, , data, , length] = args;
      count((length ?? data.length) * data.BYTES_PER_ELEMENT);
      bufferSubData.apply(this, args as never);
    },
    fenceSync(this: WebGL2RenderingContext, condition: number, flags: number) {
      const fence = fenceSync.call(this, condition, flags);
      if (fence) sentBefore.set(fence, sent);
      return fence;
    },
    getSyncParameter(this: WebGL2RenderingContext, fence: WebGLSync, name: number) {
      const status = getSyncParameter.call(this, fence, name) as number;
      if (status === this.SIGNALED) done = Math.max(done, sentBefore.get(fence) ?? 0);
      return status;
    },
    getProgramInfoLog(this: WebGL2RenderingContext, program: WebGLProgram) {
      uploads.mostAheadOfQuestion = Math.max(uploads.mostAheadOfQuestion, sent - done);
      return getProgramInfoLog.call(this, program);
    },
  });
  return uploads;
}
