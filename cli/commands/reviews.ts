import { ok } from '../api.ts';
import type { CliContext } from '../context.ts';
import { CliError, exitCodes } from '../exit.ts';
import { plain, plainLine, table } from '../terminal.ts';
import type { DecisionKind, DesignReview, DesignReviewQuery } from '../wire.ts';

export type ReviewListOptions = {
  model?: string;
  status?: string;
  reviewer?: string;
  lead?: string;
  waiting?: true;
  limit: number;
  cursor?: string;
};

const decided = (review: DesignReview): string => {
  const required = review.reviewers.filter(({ isRequired }) => isRequired);
  return `${required.filter(({ decision }) => decision !== null).length}/${required.length}`;
};

/** Prints design reviews of a model, or of all models one sees. */
export async function listReviews({ terminal, api }: CliContext, options: ReviewListOptions): Promise<void> {
  const { model, waiting, ...others } = options;
  const query: DesignReviewQuery = { ...others, ...(waiting ? { waitingFor: 'me' } : {}) };
  const { client } = api();
  const answer = await ok(
    model === undefined
      ? client.GET('/api/v1/design-reviews', { params: { query } })
      : client.GET('/api/v1/models/{id}/design-reviews', { params: { path: { id: model }, query } }),
  );
  await terminal.result(answer, () => {
    if (answer.items.length === 0) return ['There is no such design review.'];
    const rows = answer.items.map((review) => [
      review.status,
      plainLine(review.title),
      plainLine(review.lead.name),
      String(review.basis.revisionNumber),
      decided(review),
      review.id,
    ]);
    const lines = table(terminal, ['STATUS', 'TITLE', 'LEAD', 'REVISION', 'DECIDED', 'ID'], rows);
    return answer.nextCursor ? [...lines, `More with --cursor ${answer.nextCursor}`] : lines;
  });
}

/** Prints a design review: what it is about, its agenda, and who decided what. */
export async function showReview({ terminal, api }: CliContext, id: string): Promise<void> {
  const review = await ok(api().client.GET('/api/v1/design-reviews/{id}', { params: { path: { id } } }));
  await terminal.result(review, () => describe(review));
}

function describe(review: DesignReview): string[] {
  const { basis, conclusion } = review;
  return [
    `${plainLine(review.title)}: ${review.status}, led by ${plainLine(review.lead.name)}`,
    `Revision ${basis.revisionNumber}, file ${basis.fileSha256}, rules ${basis.rulesSha256 ?? 'none'}`,
    ...(review.description ? ['', plain(review.description).trim()] : []),
    ...(review.agenda.length > 0 ? ['', 'Agenda'] : []),
    ...review.agenda.map(
      ({ text, ticket }, index) =>
        `  ${index + 1}. ${plainLine(text)}${ticket ? ` (#${ticket.number})` : ''}`,
    ),
    ...(review.reviewers.length > 0 ? ['', 'Reviewers'] : []),
    ...review.reviewers.map(
      ({ name, isRequired, dueAt, decision }) =>
        `  ${plainLine(name)}${isRequired ? '' : ' (optional)'}: ${
          decision
            ? `${decision.decision}${decision.comment ? `, ${plainLine(decision.comment)}` : ''}`
            : `no decision${dueAt ? `, due ${dueAt}` : ''}`
        }`,
    ),
    ...(conclusion?.comment ? ['', plain(conclusion.comment).trim()] : []),
  ];
}

export type DecideOptions = { revision: number; comment?: string };

/** Decides on the revision that was looked at, in place of one's own decision on it before. */
export async function decideReview(
  { terminal, api }: CliContext,
  id: string,
  decision: DecisionKind,
  { revision, comment }: DecideOptions,
): Promise<void> {
  const { client } = api();
  const params = { path: { id } };
  const { basis, reviewers } = await ok(client.GET('/api/v1/design-reviews/{id}', { params }));
  if (basis.revisionNumber !== revision)
    throw new CliError(
      exitCodes.failure,
      'conflict',
      `The review is about revision ${basis.revisionNumber} now: look at that, and decide with --revision ${basis.revisionNumber}.`,
    );
  const { id: me } = await ok(client.GET('/api/v1/me'));
  const own = reviewers.find((reviewer) => reviewer.id === me)?.decision;
  const body = {
    decision,
    fileSha256: basis.fileSha256,
    rulesSha256: basis.rulesSha256,
    ...(comment === undefined ? {} : { comment }),
    ...(own ? { replaces: own.id } : {}),
  };
  const after = await ok(client.POST('/api/v1/design-reviews/{id}/decisions', { params, body }));
  await terminal.result(after, () => [`${plainLine(after.title)} is ${after.status}.`]);
}
