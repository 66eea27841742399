import { loadModel } from '../../../web/viewer/load-model.ts';
import '../../../web/viewer/viewer.css';
import { Viewer } from '../../../web/viewer/viewer.ts';
import { offer } from './page.ts';

const viewer = new Viewer(document.body, { background: '#ffffff', edges: '#222222', antialias: false });

offer({
  async load(url, firstPicture) {
    const stop = viewer.on('frame', () => viewer.drawCalls > 0 && requestAnimationFrame(firstPicture));
    const model = await loadModel(url, {
      outline: (outline) => viewer.begin(outline),
      geometry: (pieces) => viewer.add(pieces),
    });
    viewer.complete(model);
    await viewer.settled();
    stop();
  },
  turn(step) {
    const angle = (2 * Math.PI * step) / 60;
    viewer.look([Math.cos(angle), Math.sin(angle), 0.6]);
    viewer.drawNow();
  },
  drawCalls: () => viewer.drawCalls,
});
