import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

/*
 * Renews the pictures of the user guide from those that the test of every page left in test-results/: the ones that
 * docs/guide/ shows, as small as they are shown.
 */
const guide = path.resolve('docs/guide');
const taken = path.resolve('test-results/every-page');
const widths = { desktop: 1000, phone: 390 };

const wanted = new Set(
  readdirSync(guide)
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => [
      ...readFileSync(path.join(guide, file), 'utf8').matchAll(/pictures\/([\w-]+)\.webp/g),
    ])
    .map(([, name]) => name!),
);
const absent = [...wanted].filter((name) => !existsSync(path.join(taken, `${name}.png`)));
if (absent.length > 0) {
  console.error(`Run npm test -- test/web/every-page.test.ts first. It took no ${absent.join(', ')}.`);
  process.exit(1);
}
const folder = path.join(guide, 'pictures');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const name of wanted)
  await sharp(path.join(taken, `${name}.png`))
    .resize({ width: name.endsWith('-phone') ? widths.phone : widths.desktop })
    .webp({ quality: 72, effort: 6 })
    .toFile(path.join(folder, `${name}.webp`));
console.log(`${wanted.size} pictures in docs/guide/pictures/`);
