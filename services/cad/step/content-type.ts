/** What the first bytes of a file show it to be. Lengths in bytes. */
export type ContentGuess =
  /** `start`: where the exchange file begins, after a byte order mark or other text. */
  | { kind: 'step'; start: number }
  | { kind: 'other'; seems: string; advice: string }
  /** Binary STL if the whole file has exactly this size, else unknown. */
  | { kind: 'stl-binary'; sizeBytes: number }
  | { kind: 'utf16' }
  | { kind: 'unknown' };

/** Bytes that `guessContent` wants to see, or the whole file where it is shorter. */
export const headBytes = 4096;

const exportStep =
  'Export the model from your CAD program as STEP (AP203, AP214 or AP242) and upload that file.';
const unpack = 'Unpack it and upload the .step or .stp file inside.';

/** Signatures of files that are taken for STEP or uploaded by mistake; the first that matches counts. */
const signatures: { seems: string; test: RegExp; advice?: string }[] = [
  { seems: 'a ZIP archive', test: /^PK(\x03\x04|\x05\x06)/, advice: unpack },
  { seems: 'a gzip archive', test: /^\x1f\x8b/, advice: unpack },
  { seems: 'a 7-Zip archive', test: /^7z\xbc\xaf\x27\x1c/, advice: unpack },
  { seems: 'a RAR archive', test: /^Rar!\x1a\x07/, advice: unpack },
  { seems: 'a PDF document', test: /^\s*%PDF-/ },
  { seems: 'a PNG picture', test: /^\x89PNG\r\n\x1a\n/ },
  { seems: 'a JPEG picture', test: /^\xff\xd8\xff/ },
  { seems: 'a SolidWorks, Inventor or Office document', test: /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/ },
  { seems: 'a glTF model', test: /^glTF|^\s*\{[\s\S]{0,2000}"asset"\s*:/ },
  { seems: 'a JT model', test: /^Version \d+\.\d+ JT/ },
  { seems: 'a DWG drawing', test: /^AC10\d\d\0/ },
  { seems: 'a DXF drawing', test: /^\s*0\r?\n\s*SECTION\r?\n/ },
  { seems: 'a CATIA V5 document', test: /^V5_CFV2/ },
  { seems: 'a Rhino model', test: /^3D Geometry File Format/ },
  { seems: 'a Parasolid model', test: /^\*\*ABCDEFGHIJKLMNOPQRSTUVWXYZ|^PS\0/ },
  { seems: 'an ACIS model', test: /^ACIS BinaryFile|^\d+ \d+ \d+ \d+\s*\r?\n\d+ [^\r\n]*ACIS/ },
  { seems: 'an OpenCASCADE B-rep', test: /^\s*(DBRep_DrawableShape|CASCADE Topology|Open CASCADE Topology)/ },
  { seems: 'an IGES model', test: /^.{72}S {0,6}\d+\s*?\r?\n/ },
  { seems: 'an ASCII STL mesh', test: /^\s*solid\b[\s\S]*?(\bfacet\s+normal\b|\bendsolid\b)/ },
  { seems: 'a STEP file in XML form', test: /^\s*<\?xml[\s\S]*?(iso.?10303|uos\b)/i, advice: 'Export it again as a plain STEP file (ISO 10303-21, "Part 21").' },
  { seems: 'a web page', test: /^\s*(<!doctype html|<html|<head|<body)/i, advice: 'The download probably saved an error or sign-in page. Fetch the STEP file again, open it once in your CAD program, and upload it.' },
  { seems: 'an XML document', test: /^\s*<\?xml/i },
  { seems: 'a Wavefront OBJ mesh', test: /^(?:[ \t\r]*(?:(?:#|mtllib|o|g)[^\n]*)?\n)*v\s+-?[\d.]+ -?[\d.]+ -?[\d.]+/ },
]; // prettier-ignore

/** Tells what a file is by its first bytes, whatever its name says. */
export function guessContent(head: Uint8Array): ContentGuess {
  const utf16 = isUtf16(head);
  if (utf16) return { kind: 'utf16' };
  const bom = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  const start = bom ? 3 : 0;
  const body = text.slice(start);
  const leading = /^(?:[\s\0]|\/\*[\s\S]*?\*\/)*/.exec(body)![0].length;
  if (/^ISO-10303-21\b/i.test(body.slice(leading))) return { kind: 'step', start };
  if (/^ISO-[\d-]+\s*;[\s\0]*HEADER\s*;/i.test(body.slice(leading))) return { kind: 'step', start };
  for (const { seems, test, advice } of signatures)
    if (test.test(body)) return { kind: 'other', seems, advice: advice ?? exportStep };
  // other text before the file proper, as mail programs and downloads leave it
  const inside = /ISO-10303-21\s*;(?:[\s\0]|\/\*(?:[^*]|\*(?!\/))*\*\/)*HEADER\s*;/i.exec(body);
  if (inside) return { kind: 'step', start: start + inside.index };
  if (head.length >= 84) {
    const triangles = new DataView(head.buffer, head.byteOffset).getUint32(80, true);
    if (triangles > 0) return { kind: 'stl-binary', sizeBytes: 84 + 50 * triangles };
  }
  return { kind: 'unknown' };
}

/** By its mark, or by every other byte of a text being NUL. */
function isUtf16(head: Uint8Array): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff))
    return head.length > 2;
  if (head.length < 16) return false;
  for (const offset of [0, 1]) {
    let matches = 0;
    for (let at = 0; at < 16; at += 2) if (head[at + offset] === 0 && head[at + 1 - offset]! >= 9) matches++;
    if (matches === 8) return true;
  }
  return false;
}
