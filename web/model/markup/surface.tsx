import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { texts } from '../../texts.ts';
import { drawPins, drawStrokes } from './strokes.ts';
import type { PinMark, Point, Stroke } from './strokes.ts';

const words = texts.markup;
/** Steps of the cross, by shares of the picture's width. */
const [step, smallStep] = [1 / 40, 1 / 400];
const directions: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A picture that one draws on, by pointer or keys. Its canvas holds the marks too, except the cross and what isn't ended. */
export function Surface(props: {
  canvas: RefObject<HTMLCanvasElement | null>;
  picture: ImageBitmap;
  pins: readonly PinMark[];
  strokes: readonly Stroke[];
  /** The pen: what a mark is that begins now. */
  pen: Omit<Stroke, 'points'>;
  onStroke: (stroke: Stroke) => void;
}) {
  const { canvas, picture, pins, strokes, pen, onStroke } = props;
  const [points, setPoints] = useState<readonly Point[] | null>(null);
  const [cross, setCross] = useState<Point | null>(null);
  const middle = { x: picture.width / 2, y: picture.height / 2 };
  // Several events may come before the next picture.
  const under = useRef<readonly Point[] | null>(null);
  const go = (next: readonly Point[] | null) => setPoints((under.current = next));

  useEffect(() => {
    const context = canvas.current!.getContext('2d')!;
    context.drawImage(picture, 0, 0);
    drawPins(context, pins);
    drawStrokes(context, points ? [...strokes, { ...pen, points }] : strokes);
  }, [canvas, picture, pins, strokes, points, pen]);

  function begin(at: Point): void {
    if (pen.kind !== 'text') return go([at]);
    if (pen.text.trim() !== '') onStroke({ ...pen, points: [at] });
  }
  function extend(to: Point): void {
    if (!under.current) return;
    go(pen.kind === 'line' ? [...under.current, to] : [under.current[0]!, to]);
  }
  function end(): void {
    const drawn = under.current;
    go(null);
    // A click without a move draws nothing.
    if (drawn && drawn.length > 1) onStroke({ ...pen, points: drawn });
  }
  function placeOfEvent({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Point {
    const box = currentTarget.getBoundingClientRect();
    const scale = picture.width / box.width;
    return { x: (clientX - box.left) * scale, y: (clientY - box.top) * scale };
  }
  function onKey(event: KeyboardEvent): void {
    const direction = directions[event.key];
    const at = cross ?? middle;
    if (direction) {
      const length = picture.width * (event.shiftKey ? smallStep : step);
      const within = (value: number, most: number) => Math.max(0, Math.min(most, value));
      const to = {
        x: within(at.x + direction[0] * length, picture.width),
        y: within(at.y + direction[1] * length, picture.height),
      };
      setCross(to);
      extend(to);
    } else if (event.key === 'Enter') {
      setCross(at);
      if (under.current) end();
      else begin(at);
    } else if (event.key === 'Escape' && under.current) {
      go(null);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="markup-surface">
      <canvas
        ref={canvas}
        width={picture.width}
        height={picture.height}
        tabIndex={0}
        // Escape drops what has begun, and only the next one closes the dialog.
        data-mantine-stop-propagation={points !== null}
        role="application"
        aria-label={words.surface}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setCross(null);
          begin(placeOfEvent(event));
        }}
        onPointerMove={(event) => extend(placeOfEvent(event))}
        onPointerUp={end}
        onPointerCancel={() => go(null)}
        onKeyDown={onKey}
        onFocus={() => setCross(cross ?? middle)}
        onBlur={() => setCross(null)}
      />
      {cross && (
        <span
          className="markup-cross"
          style={{ left: `${(100 * cross.x) / picture.width}%`, top: `${(100 * cross.y) / picture.height}%` }}
        />
      )}
      <VisuallyHidden role="status">{points ? words.begun : words.said(strokes.length)}</VisuallyHidden>
    </div>
  );
}
