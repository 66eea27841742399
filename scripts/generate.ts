/**
 * `npm run generate`: the OpenAPI document and the client's types, from the routes' schemas. With `--check` nothing is
 * written; exits 1 where a file in the tree is not what the schemas say.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import openapiTypeScript, { astToString } from 'openapi-typescript';
import { format } from 'prettier';
import { buildDocument } from './generate/document.ts';

const folder = path.resolve(import.meta.dirname, '../cli/generated');

async function generateFiles(): Promise<Record<string, string>> {
  const document = JSON.stringify(await buildDocument());
  const types = astToString(await openapiTypeScript(document, { alphabetize: true }));
  return {
    'openapi.json': await format(document, { parser: 'json', printWidth: 110 }),
    'api.generated.ts': `/** Made by \`npm run generate\` from the routes in api/. */\n${types}`,
  };
}

const isCheck = process.argv.includes('--check');
await mkdir(folder, { recursive: true });
for (const [name, content] of Object.entries(await generateFiles())) {
  const file = path.join(folder, name);
  if (!isCheck) await writeFile(file, content);
  else if ((await readFile(file, 'utf8').catch(() => '')) !== content) {
    console.error(`${path.relative(process.cwd(), file)} is not what the API says: run npm run generate.`);
    process.exitCode = 1;
  }
}
