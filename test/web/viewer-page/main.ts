import { loadModel } from '../../../web/viewer/load-model.ts';
import { attachPinLayer } from '../../../web/viewer/pin-layer.ts';
import { attachViewCube } from '../../../web/viewer/view-cube.ts';
import '../../../web/viewer/viewer.css';
import { Viewer } from '../../../web/viewer/viewer.ts';
import { watchUploads } from './watch-uploads.ts';

/* The viewer on a page of its own, without the app: for tests and benches, which drive it through `window`. */

const host = document.getElementById('host')!;
const uploads = watchUploads();
const viewer = new Viewer(host, { background: '#ffffff', edges: '#222222', antialias: false });
const events: { kind: string; atMs: number }[] = [];
const tell = (kind: string) => events.push({ kind, atMs: performance.now() });

const page = {
  viewer,
  events,
  uploads,
  selected: [] as string[],
  pins: attachPinLayer(host, viewer, {
    words: { layer: 'Pins', several: (count) => `${count} pins` },
    flightMs: 0,
    onSelect: (id) => page.selected.push(id),
  }),
  attachCube: () =>
    attachViewCube(
      host,
      viewer,
      {
        cube: 'View cube',
        front: 'Front',
        back: 'Back',
        left: 'Left',
        right: 'Right',
        top: 'Top',
        bottom: 'Bottom',
      },
      0,
    ),
  async load(url: string) {
    tell('start');
    const model = await loadModel(url, {
      outline: (outline) => viewer.begin(outline),
      geometry: (pieces) => {
        tell('geometry');
        viewer.add(pieces);
      },
    });
    viewer.complete(model);
    await viewer.settled();
    tell('complete');
    return model;
  },
  /** After the next picture, if there is one to be drawn. */
  drawn: () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
};
viewer.on('frame', () => tell('frame'));
Object.assign(window, { viewerPage: page });
