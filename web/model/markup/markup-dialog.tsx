import { Button, Group, Modal, SegmentedControl, Stack, Switch, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { attachFile } from '../../api/attach-file.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { texts } from '../../texts.ts';
import type { Viewer } from '../../viewer/viewer.ts';
import { useRoom } from '../room.ts';
import './markup.css';
import { colors, placeOf } from './strokes.ts';
import type { ColorName, PinMark, Stroke, StrokeKind } from './strokes.ts';
import { Surface } from './surface.tsx';

const words = texts.markup;
const none: readonly PinMark[] = [];
type Taken = { picture: ImageBitmap; pins: readonly PinMark[]; camera: Viewer['camera'] };

/** Draws on the picture as it is now, and attaches that to a ticket: the one that is open, or a new one where it points to. */
export default function MarkupDialog({ viewer, onClose }: { viewer: Viewer; onClose: () => void }) {
  const { model, tickets, view, show, pinAt, setDraft } = useRoom();
  const queries = useQueryClient();
  const canvas = useRef<HTMLCanvasElement>(null);
  const taken = useTaken(viewer);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [kind, setKind] = useState<StrokeKind>('arrow');
  const [color, setColor] = useState<ColorName>('red');
  const [text, setText] = useState('');
  const [hasPins, setHasPins] = useState(false);
  const [name, setName] = useState<string>(words.fileName);
  const ticket = tickets.find(({ id }) => id === view.ticket) ?? null;
  const pen = useMemo(() => ({ kind, color: colors[color], text }), [kind, color, text]);

  async function file(): Promise<File> {
    const { promise, resolve } = Promise.withResolvers<Blob | null>();
    canvas.current!.toBlob(resolve);
    const picture = await promise;
    if (!picture) throw new Error(texts.problem);
    // What a name of a file can't have.
    const safe = name.replaceAll(/[\\/:*?"<>|]/g, ' ').trim() || words.fileName;
    return new File([picture], `${safe}.png`, { type: 'image/png' });
  }
  const raise = useMutation({
    mutationFn: async ({ picture, camera }: Taken) => {
      viewer.flyTo(camera);
      const scale = viewer.element.clientWidth / picture.width;
      const places = [...strokes.map(placeOf), ...strokes.flatMap(({ points }) => points)];
      const hit = places.map(({ x, y }) => viewer.pick(x * scale, y * scale)).find((one) => one !== null);
      const draft = hit ? await pinAt(hit) : null;
      return { ...(draft ?? { pin: null, where: words.onModel }), picture: await file() };
    },
    onSuccess: (draft) => {
      setDraft(draft);
      show({ tab: 'tickets', ticket: null });
      onClose();
    },
  });
  const attach = useMutation({
    mutationFn: async (ticketId: string) => attachFile({ ticketId }, await file()),
    onSuccess: async (_, ticketId) => {
      await queries.invalidateQueries({ queryKey: ['attachments', ticketId] });
      show({ tab: 'tickets' });
      onClose();
    },
  });
  const error = raise.error ?? attach.error;

  return (
    <Modal
      opened
      onClose={onClose}
      title={words.dialog}
      size="xl"
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <Stack gap="sm">
        <div className="markup-tools">
          <SegmentedControl
            size="xs"
            aria-label={words.tool}
            value={kind}
            data={Object.entries(words.tools).map(([value, label]) => ({ value, label }))}
            onChange={(value) => setKind(value as StrokeKind)}
          />
          <SegmentedControl
            size="xs"
            aria-label={words.color}
            value={color}
            data={Object.entries(words.colors).map(([value, label]) => ({
              value,
              label: <Swatch color={colors[value as ColorName]} label={label} />,
            }))}
            onChange={(value) => setColor(value as ColorName)}
          />
          {kind === 'text' && (
            <TextInput
              size="xs"
              placeholder={words.words}
              aria-label={words.words}
              maxLength={80}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          )}
          <Button
            size="compact-sm"
            variant="default"
            disabled={strokes.length === 0}
            onClick={() => setStrokes(strokes.slice(0, -1))}
          >
            {words.undo}
          </Button>
          {taken !== null && taken.pins.length > 0 && (
            <Switch
              size="xs"
              label={words.pins}
              checked={hasPins}
              onChange={(event) => setHasPins(event.currentTarget.checked)}
            />
          )}
        </div>
        {taken && (
          <Surface
            canvas={canvas}
            picture={taken.picture}
            pins={hasPins ? taken.pins : none}
            strokes={strokes}
            pen={pen}
            onStroke={(stroke) => setStrokes((all) => [...all, stroke])}
          />
        )}
        <TextInput
          label={words.name}
          description={words.nameHint}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {error && <ProblemNote error={error} />}
        <Group gap="xs">
          <Button
            size="xs"
            disabled={strokes.length === 0 || !model.abilities.comment}
            loading={raise.isPending}
            onClick={() => taken && raise.mutate(taken)}
          >
            {words.raise}
          </Button>
          {ticket && (
            <Button
              size="xs"
              variant="default"
              disabled={strokes.length === 0}
              loading={attach.isPending}
              onClick={() => attach.mutate(ticket.id)}
            >
              {words.attachTo(ticket.number)}
            </Button>
          )}
          <Button size="xs" variant="subtle" ml="auto" onClick={onClose}>
            {texts.ticket.cancel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const Swatch = ({ color, label }: { color: string; label: string }) => (
  <>
    <span className="markup-swatch" style={{ background: color }} />
    <span className="markup-color">{label}</span>
  </>
);

/** The picture as it was when the dialog opened. */
function useTaken(viewer: Viewer): Taken | null {
  const [taken, setTaken] = useState<Taken | null>(null);
  useEffect(() => {
    let isOver = false;
    const { camera, element } = viewer;
    const box = element.getBoundingClientRect();
    const scale = element.width / Math.max(1, box.width);
    const buttons = [...element.closest('.stage')!.querySelectorAll<HTMLElement>('.pin')];
    const pins = buttons.map((button) => ({
      x: parseFloat(button.style.left) * scale,
      y: parseFloat(button.style.top) * scale,
      text: button.textContent,
    }));
    void viewer
      .screenshot()
      .then(createImageBitmap)
      .then((picture) => !isOver && setTaken({ picture, pins, camera }));
    return () => {
      isOver = true;
    };
  }, [viewer]);
  return taken;
}
