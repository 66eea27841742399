import { compare } from './texts/compare.ts';
import { events, live, organizationEvents } from './texts/events.ts';
import { desk, models } from './texts/home.ts';
import { ingest, status, steps } from './texts/ingest.ts';
import { markup } from './texts/markup.ts';
import { model } from './texts/model.ts';
import { audit, organization } from './texts/organization.ts';
import { operations } from './texts/operations.ts';
import { review } from './texts/review.ts';
import { search } from './texts/search.ts';
import { settings } from './texts/settings.ts';
import { conflict } from './texts/shared.ts';
import { part, report, revisions } from './texts/revisions.ts';
import { share } from './texts/share.ts';
import { sharing } from './texts/sharing.ts';
import { shell } from './texts/shell.ts';
import { signIn } from './texts/sign-in.ts';
import { ticket } from './texts/ticket.ts';
import { uploads } from './texts/uploads.ts';
import { viewer } from './texts/viewer.ts';

/** Every English sentence of the pages. A translation is another object of this type. */
export const texts = {
  ...shell,
  conflict,
  markup,
  events,
  organizationEvents,
  live,
  signIn,
  compare,
  desk,
  models,
  status,
  steps,
  ingest,
  model,
  audit,
  organization,
  review,
  part,
  report,
  revisions,
  share,
  sharing,
  ticket,
  uploads,
  viewer,
  search,
  settings,
  operations,
};
