/** How many bytes go to the graphics card in each task of the page, from now on. */
export function watchUploads(): number[] {
  const sent: number[] = [];
  let isCounting = false;
  const channel = new MessageChannel();
  channel.port1.onmessage = () => (isCounting = false);

  function count(bytes: number): void {
    if (!isCounting) {
      sent.push(0);
      isCounting = true;
      channel.port2.postMessage(null);
    }
    sent[sent.length - 1]! += bytes;
  }

  const { bufferData, bufferSubData } = WebGL2RenderingContext.prototype;
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
  });
  return sent;
}
