/** A place on a picture, in its own pixels. */
export type Point = { x: number; y: number };
export type StrokeKind = 'arrow' | 'box' | 'line' | 'text';
export type Stroke = { kind: StrokeKind; color: string; points: readonly Point[]; text: string };

/** A pin as it stood on the picture. */
export type PinMark = Point & { text: string };

export const colors = {
  red: '#e03131',
  yellow: '#fcc419',
  green: '#2f9e44',
  blue: '#1c7ed6',
  black: '#000000',
} as const;
export type ColorName = keyof typeof colors;

/** Where a stroke points to. */
export function placeOf({ kind, points }: Stroke): Point {
  const first = points[0]!;
  const last = points.at(-1)!;
  if (kind === 'arrow') return last;
  return kind === 'box' ? { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 } : first;
}

/** Draws strokes in their colours, each with a light seam, so that it is seen on whatever lies under it. */
export function drawStrokes(context: CanvasRenderingContext2D, strokes: readonly Stroke[]): void {
  const width = penWidth(context);
  Object.assign(context, { lineCap: 'round', lineJoin: 'round', textBaseline: 'middle' });
  context.font = `600 ${7 * width}px system-ui, sans-serif`;
  for (const stroke of strokes) {
    const passes = [
      { color: '#ffffff', lineWidth: 2 * width },
      { color: stroke.color, lineWidth: width },
    ];
    for (const { color, lineWidth } of passes) {
      Object.assign(context, { strokeStyle: color, fillStyle: color, lineWidth });
      if (stroke.kind === 'text') drawText(context, stroke, color !== stroke.color);
      else context.stroke(outlineOf(stroke, width));
    }
  }
}

export function drawPins(context: CanvasRenderingContext2D, pins: readonly PinMark[]): void {
  const width = penWidth(context);
  Object.assign(context, { textAlign: 'center', textBaseline: 'middle' });
  context.font = `600 ${4 * width}px system-ui, sans-serif`;
  for (const { x, y, text } of pins) {
    context.beginPath();
    context.arc(x, y, 4.5 * width, 0, 2 * Math.PI);
    context.fillStyle = colors.blue;
    context.fill();
    context.fillStyle = '#ffffff';
    context.fillText(text, x, y);
  }
  context.textAlign = 'start';
}

const penWidth = ({ canvas }: CanvasRenderingContext2D): number =>
  Math.max(3, Math.max(canvas.width, canvas.height) / 220);

function drawText(context: CanvasRenderingContext2D, { points, text }: Stroke, isSeam: boolean): void {
  const { x, y } = points[0]!;
  if (isSeam) context.strokeText(text, x, y);
  else context.fillText(text, x, y);
}

function outlineOf({ kind, points }: Stroke, width: number): Path2D {
  const path = new Path2D();
  const first = points[0]!;
  const last = points.at(-1)!;
  if (kind === 'box') path.rect(first.x, first.y, last.x - first.x, last.y - first.y);
  else {
    path.moveTo(first.x, first.y);
    for (const { x, y } of kind === 'arrow' ? [last] : points) path.lineTo(x, y);
  }
  if (kind !== 'arrow') return path;
  const angle = Math.atan2(last.y - first.y, last.x - first.x);
  for (const side of [-0.45, 0.45]) {
    path.moveTo(last.x, last.y);
    path.lineTo(last.x - 6 * width * Math.cos(angle + side), last.y - 6 * width * Math.sin(angle + side));
  }
  return path;
}
