import { crc32, deflateSync } from 'node:zlib';

/** Pixels row by row from the top, three bytes each. */
export type RgbImage = { width: number; height: number; data: Uint8Array };

/** Encodes as PNG, 8 bits a channel, no alpha. Same pixels, same bytes. */
export function encodePng(image: RgbImage): Buffer {
  const { width, height, data } = image;
  const stride = width * 3;
  const raw = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    const out = y * (stride + 1);
    const row = y * stride;
    // "Up" suits flat areas and gentle shading; the first row has nothing above it.
    raw[out] = y === 0 ? 0 : 2;
    for (let x = 0; x < stride; x++)
      raw[out + 1 + x] = (data[row + x]! - (y === 0 ? 0 : data[row - stride + x]!)) & 255;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const out = Buffer.alloc(typed.length + 8);
  out.writeUInt32BE(body.length, 0);
  typed.copy(out, 4);
  out.writeUInt32BE(crc32(typed), typed.length + 4);
  return out;
}
