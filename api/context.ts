import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { Knex } from 'knex';
import type { Caller } from '../database/connection.ts';
import type { BackupStore } from '../database/backup-store.ts';
import type { HealthStore } from '../database/health-store.ts';
import type { Listener } from '../database/listener.ts';
import type { SearchStore } from '../database/search-store.ts';
import type { User, UserStore } from '../database/user-store.ts';
import type { ErrorCode } from '../domain/errors.ts';
import type { SecondFactorPolicy } from '../domain/identity/second-factor.ts';
import type { TokenScope } from '../domain/identity/token-scopes.ts';
import type { Embedder } from '../services/embeddings/embedder.ts';
import type { GuestSessions } from '../services/identity/guest-sessions.ts';
import type { IdentityProvider, VerifiedSession } from '../services/identity/identity-provider.ts';
import type { Mailer } from '../services/mail/mailer.ts';
import type { LimitName, RateLimits } from './rate-limits/policies.ts';
import type { LocalVolumeStore } from '../services/object-store/local-volume.ts';
import type { ObjectStore } from '../services/object-store/object-store.ts';

/** A Fastify instance whose schemas type their handlers. */
export type Api = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

export type WebApp = {
  /** What `vite build` made: index.html and assets/. */
  directory: string;
  /** Where else previews and uploads are: the object store as browsers reach it. */
  storeOrigins: readonly string[];
};

/** What the app is built from; `main.ts` and tests choose the implementations. */
export type ApiDeps = {
  /** Pool with the app role. */
  knex: Knex;
  users: UserStore;
  health: HealthStore;
  backups: BackupStore;
  search: SearchStore;
  listener: Listener;
  identity: IdentityProvider;
  guestSessions: GuestSessions;
  objects: ObjectStore;
  /** The same store where it is a local volume, for the routes behind its signed URLs. */
  localObjects: LocalVolumeStore | null;
  embedder: Embedder;
  mailer: Mailer;
  /** Address at which browsers reach the API. */
  publicUrl: string;
  /** The browser app; null where it isn't served. */
  web: WebApp | null;
  /** Where operators find Temporal's own pages; null where they are not there. */
  temporalUiUrl: string | null;
  /** Null where nobody is limited. */
  rateLimits: RateLimits | null;
  /** Addresses and networks of the proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[];
  /** Of whom a second factor is asked who has set up none. */
  secondFactor: SecondFactorPolicy;
  clock: () => Date;
};

/** Someone with a credential that holds: the session of a person, or an API token of theirs. */
export type Access = {
  user: User;
  /** `session:…` or `token:…`, as notices of its end name it. */
  name: string;
  expiresAt: Date;
  /** Null with an API token. */
  session: VerifiedSession | null;
  /** Their second factor, by the identity provider's id; null where they have none, and with an API token. */
  secondFactorId: string | null;
  /** What an API token may be used for; null with a session. */
  scopes: readonly TokenScope[] | null;
};

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in; nobody on public routes, and where a route takes guests and one calls it. */
    user: User;
    /** Their session or API token, where they are signed in. */
    access: Access;
    /** Who asks, as the database knows them: someone signed in, or the guest of a share link. */
    caller: Caller;
    /** The caller's session, API token or share link, as notices on `rapiddraft_access` name it. */
    accessName: string;
    /** Whether it still holds; streams of events end when it no longer does. */
    accessHolds: () => Promise<boolean>;
  }
  interface FastifyContextConfig {
    /** Who may call: everyone, anyone signed in (the default), an operator of the installation, or guests alone. */
    access?: 'public' | 'operator' | 'guest';
    /** Guests of share links may call, below /share/{link id}; some routes even before they proved their address. */
    guests?: true | 'unproved';
    /** Ask the identity provider itself, so that a revoked session is refused at once. */
    freshSession?: boolean;
    /** One needs no second factor for it: it is on the way there. */
    beforeSecondFactor?: true;
    /** A create that heeds Idempotency-Key, by `createOnce`. */
    once?: true;
    /** Answers browsers with pages. */
    page?: true;
    /** Codes of errors it may answer, beside those that follow from what it is. */
    errors?: readonly ErrorCode[];
    /** The rate limit it counts towards, where it isn't `read` or `write`. */
    limit?: LimitName | 'none';
    /** What an API token needs for it, where it isn't what `scopeOfRoute` says; `session`: tokens are refused. */
    scope?: TokenScope | 'session';
  }
}
