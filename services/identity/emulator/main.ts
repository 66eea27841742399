import { join } from 'node:path';
import Type from 'typebox';
import { parseSettings } from '../../settings.ts';
import { createIdentityEmulator } from './app.ts';

const settings = parseSettings(
  Type.Object({
    EMULATOR_PORT: Type.Integer({ minimum: 1, maximum: 65_535 }),
    EMULATOR_STATE_DIR: Type.String({ description: 'Folder that keeps people signed in over restarts.' }),
    STYTCH_PROJECT_ID: Type.String({ minLength: 1 }),
    STYTCH_SECRET: Type.String({ minLength: 16 }),
  }),
  process.env,
);

const app = await createIdentityEmulator({
  projectId: settings.STYTCH_PROJECT_ID,
  secret: settings.STYTCH_SECRET,
  stateFile: join(settings.EMULATOR_STATE_DIR, 'state.json'),
});
// Loopback whatever the configuration says: whoever reaches it can sign in as anyone.
await app.listen({ host: '127.0.0.1', port: settings.EMULATOR_PORT });
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void app.close().then(() => process.exit(0)));
}
