import sharp from 'sharp';
import { createUserStore } from '../../database/user-store.ts';
import { walkScene } from '../../domain/cad/scene.ts';
import type { Scene } from '../../domain/cad/scene.ts';
import type { SignedInClient } from '../api.ts';
import { createRevision } from '../factories.ts';
import { uploadFile } from './work.ts';
import type { WebWorld } from './world.ts';

type Call = Parameters<SignedInClient['request']>;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- Answers of the API, read by the fields they have.
type Answer = any;

/** What is answered to what must be done. */
export async function done(
  who: Pick<SignedInClient, 'request'>,
  ...[method, path, body]: Call
): Promise<Answer> {
  const answer = await who.request(method, `/api/v1${path}`, body);
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/**
 * A small company in the middle of its work, made by the API and the worker: two revisions of a gearbox with findings,
 * tickets and design reviews, a supplier who was given a link, members and invitations, and a verified backup. `ada`
 * owns the organization and operates the installation.
 */
export async function makeAcme(world: WebWorld) {
  const { api } = world;
  const [ada, bob, carol] = [
    await api.signIn('ada.lind@acme.example'),
    await api.signIn('bob.meyer@acme.example'),
    await api.signIn('carol.diaz@acme.example'),
  ] as const;
  await createUserStore(api.database.connect()).setOperator(ada.user.id, true);
  const { backup } = await done(ada, 'POST', '/operations/backups');
  const organization = await makeOrganization(ada, bob, carol);
  const { projectId } = organization;
  const { modelId, revisionId } = await uploadFile(ada, world.sampleFile(), { projectId });
  const { ticketId } = await raiseTickets(modelId, revisionId, ada, bob);
  const reviewId = await holdReviews(modelId, ada, bob, carol);
  const later = await uploadFile(bob, world.laterFile(), { modelId });
  const { items: findings } = await done(ada, 'GET', `/revisions/${later.revisionId}/findings`);
  const findingId = findings.find(({ title }: Answer) => title === 'Sharp internal corner').id as string;
  await done(ada, 'PUT', `/models/${modelId}/star`);
  const refusedId = await uploadRefused(ada, projectId);
  const app = api.database.connect('app');
  const { model: deleted } = await createRevision(app, ada.user, { fileName: 'bracket.step' });
  await done(ada, 'DELETE', `/models/${deleted.id}`);
  await done(ada, 'POST', '/tokens', {
    name: 'Nightly upload',
    scopes: ['read', 'write'],
    expiresInDays: 30,
  });
  await done(ada, 'POST', `/models/${modelId}/grants`, { email: 'dan@foundry.example', role: 'commenter' });
  const link = await done(ada, 'POST', `/models/${modelId}/share-links`, {
    level: 'comment',
    label: 'Quote of the foundry',
  });
  const sharePath = new URL(link.url as string).pathname;
  const guest = await api.visit(sharePath.split('/').at(-1)!);
  await done(guest, 'PATCH', '/share/guest', { name: 'Sam of the foundry' });
  await done(guest, 'POST', `/models/${modelId}/tickets`, { title: 'Draft angle of the outer walls?' });
  await untilVerified(ada, backup.id as string);
  await untilFound(ada, 'Deep hole');
  return {
    ...{ ada, bob, carol, modelId, ticketId, findingId, reviewId, refusedId, sharePath },
    ...organization,
  };
}

async function makeOrganization(ada: SignedInClient, ...others: SignedInClient[]) {
  const { id: organizationId } = await done(ada, 'POST', '/organizations', { name: 'Acme Pumps' });
  const invite = (email: string, role: string) =>
    done(ada, 'POST', `/organizations/${organizationId}/invitations`, { email, role });
  for (const other of others) {
    await invite(other.user.email!, 'member');
    const { items } = await done(other, 'GET', '/invitations');
    await done(other, 'POST', `/invitations/${items[0].id}/accept`);
  }
  await invite('eve@acme.example', 'viewer');
  const make = (name: string, more: object = {}) =>
    done(ada, 'POST', `/organizations/${organizationId}/projects`, { name, ...more });
  const { id: projectId } = await make('Gearbox GX-40');
  await make('Impeller study', { isPrivate: true });
  const { id: rivalId } = await done(others[0]!, 'POST', '/organizations', { name: 'Pump Consortium' });
  await done(others[0]!, 'POST', `/organizations/${rivalId}/invitations`, {
    email: ada.user.email,
    role: 'viewer',
  });
  return { organizationId: organizationId as string, projectId: projectId as string };
}

/** Tickets on the faces of findings, with an answer, a picture and everything else that one may say of them. */
async function raiseTickets(modelId: string, revisionId: string, ada: SignedInClient, bob: SignedInClient) {
  const { items: findings } = await done(ada, 'GET', `/revisions/${revisionId}/findings`);
  const { items: artifacts } = await done(ada, 'GET', `/revisions/${revisionId}/artifacts`);
  const { url } = artifacts.find(({ kind }: { kind: string }) => kind === 'scene');
  const scene = (await (await fetch(url as string)).json()) as Scene;
  const pinOn = (finding: Answer) => {
    const definition = scene.definitions.findIndex(({ key }) => key === finding.definitionKey);
    const { node } = [...walkScene(scene.root)].find((at) => at.node.definition === definition)!;
    return {
      componentId: finding.componentId,
      occurrence: node.path,
      positionMm: finding.anchor.point,
      normal: finding.anchor.normal,
      face: { index: finding.faces[0], signature: finding.signatures[0] },
    };
  };
  const byRule = (title: RegExp) => findings.find((finding: Answer) => title.test(finding.title as string));
  const raise = async (who: SignedInClient, ticket: object) => {
    const { id } = await done(who, 'POST', `/models/${modelId}/tickets`, ticket);
    return id as string;
  };
  const ticketId = await raise(bob, {
    title: 'Can the dowel holes be shallower?',
    body: 'A standard drill reaches **40 mm**. Below that we need a gun drill, which is another machine.',
    priority: 'high',
    assigneeId: ada.user.id,
    dueOn: '2031-05-06',
    labels: ['machining', 'cost'],
    pin: pinOn(byRule(/Deep hole/)),
  });
  await done(ada, 'POST', `/tickets/${ticketId}/replies`, {
    body: `@${bob.user.email} The pins need 2 × d, so 16 mm is enough. I change it in the next revision.`,
  });
  await done(bob, 'POST', `/tickets/${ticketId}/replies`, { body: 'That works for us.' });
  await attachPicture(bob, ticketId);
  await raise(ada, {
    title: 'Radius of the pocket’s inner edges',
    body: 'A 6 mm cutter leaves 3 mm.',
    assigneeId: ada.user.id,
    pin: pinOn(byRule(/Sharp internal corner/)),
  });
  const answered = await raise(bob, { title: 'Which alloy is the cover?', labels: ['material'] });
  await done(ada, 'PATCH', `/tickets/${answered}`, { version: 1, status: 'resolved' });
  await done(ada, 'PUT', `/tickets/${ticketId}/star`);
  return { ticketId };
}

async function attachPicture(who: SignedInClient, ticketId: string): Promise<void> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600">
    <rect width="900" height="600" fill="#f4f1ea"/><rect x="150" y="120" width="600" height="360" fill="#9aa5b1"/>
    <circle cx="300" cy="300" r="70" fill="#f4f1ea"/><circle cx="600" cy="300" r="70" fill="#f4f1ea"/></svg>`;
  const bytes = await sharp(Buffer.from(drawing)).png().toBuffer();
  const { attachment, upload } = await done(who, 'POST', `/tickets/${ticketId}/attachments`, {
    fileName: 'drill-depth.png',
    contentType: 'image/png',
    sizeBytes: bytes.length,
  });
  await fetch(upload.url as string, {
    method: upload.method,
    headers: upload.headers,
    body: new Uint8Array(bytes),
  });
  await done(who, 'POST', `/attachments/${attachment.id}/confirm`);
}

/** One review that was concluded, and one that waits for Ada. */
async function holdReviews(modelId: string, ...[ada, bob, carol]: SignedInClient[]): Promise<string> {
  const begin = async (title: string, reviewers: SignedInClient[]) => {
    let review = await done(bob!, 'POST', `/models/${modelId}/design-reviews`, {
      title,
      description: 'Can the foundry make it, and can we **machine** what it makes?',
      agenda: [{ text: 'Walls and ribs of the housing' }, { text: 'Depth of the dowel holes' }],
    });
    const path = `/design-reviews/${review.id}`;
    for (const { user } of reviewers)
      review = await done(bob!, 'PUT', `${path}/reviewers/${user.id}`, {
        version: review.version,
        isRequired: true,
        dueAt: '2031-04-30T12:00:00Z',
      });
    return done(bob!, 'POST', `${path}/open`, { version: review.version });
  };
  const decide = (who: SignedInClient, { id, basis }: Answer, decision: string, comment: string) =>
    done(who, 'POST', `/design-reviews/${id}/decisions`, {
      ...{ decision, comment, fileSha256: basis.fileSha256, rulesSha256: basis.rulesSha256 },
    });
  await decide(carol!, await begin('Concept', [carol!]), 'approve', 'Nothing that can’t be cast.');
  const review = await begin('Preliminary design', [ada!, carol!]);
  await decide(carol!, review, 'approve', 'The ribs are fine now.');
  return review.id as string;
}

/** A model of a file that is no STEP file, whatever its name says. */
async function uploadRefused(who: SignedInClient, projectId: string): Promise<string> {
  const bytes = Buffer.from('solid cube\nendsolid cube\n');
  const announced = { fileName: 'cover.step', sizeBytes: bytes.length, projectId };
  const { model, revision, upload } = await done(who, 'POST', '/models', announced);
  await fetch(upload.url as string, { method: upload.method, headers: upload.headers, body: bytes });
  await done(who, 'POST', `/revisions/${revision.id}/confirm`);
  await until(async () => (await done(who, 'GET', `/revisions/${revision.id}`)).status === 'rejected');
  return model.id as string;
}

const untilVerified = (who: SignedInClient, backupId: string) =>
  until(async () => {
    const { items } = await done(who, 'GET', '/operations/backups');
    const backup = items.find(({ id }: { id: string }) => id === backupId);
    return backup.verification?.status === 'passed';
  });

const untilFound = (who: SignedInClient, q: string) =>
  until(
    async () => (await done(who, 'GET', `/search?${new URLSearchParams({ q }).toString()}`)).hits.length > 0,
  );

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 100));
}
