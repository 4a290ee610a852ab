/**
 * Signing in: accounts, sessions and what proves that somebody is who they say. They stand in a schema of their own,
 * reached by a role of its own: `weft_sign_in` sees nothing of any plan, and `weft_app` no password, session or secret.
 *
 * - The first six tables are what the sign-in library's own generator asks for, name by name; a test compares them.
 * - An account belongs to no partnership. `place` says in which it has a person; what that person may do is kept where
 *   everything of the partnership is.
 * - Secrets that were mailed or printed are kept as hashes. A session's token opens nothing without the signature that
 *   the cookie carries. What was tried is counted under a hash, so that no list of addresses lies here.
 */
import type { Migration } from './migration.ts';

const LIBRARY = `
create schema if not exists sign_in;
create table if not exists sign_in."user" (
  "id" uuid primary key default pg_catalog.gen_random_uuid(),
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp,
  "twoFactorEnabled" boolean
);
create table if not exists sign_in."session" (
  "id" uuid primary key default pg_catalog.gen_random_uuid(),
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references sign_in."user" ("id") on delete cascade,
  "secondFactor" boolean not null,
  "how" text,
  "placeId" text
);
create table if not exists sign_in."account" (
  "id" uuid primary key default pg_catalog.gen_random_uuid(),
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references sign_in."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null
);
create table if not exists sign_in."verification" (
  "id" uuid primary key default pg_catalog.gen_random_uuid(),
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create table if not exists sign_in."twoFactor" (
  "id" uuid primary key default pg_catalog.gen_random_uuid(),
  "secret" text not null,
  "backupCodes" text not null,
  "userId" uuid not null references sign_in."user" ("id") on delete cascade,
  "verified" boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create table if not exists sign_in."passkey" (
  "id" uuid primary key default pg_catalog.gen_random_uuid(),
  "name" text,
  "publicKey" text not null,
  "userId" uuid not null references sign_in."user" ("id") on delete cascade,
  "credentialID" text not null,
  "counter" integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  "transports" text,
  "createdAt" timestamptz,
  "aaguid" text
);
create index if not exists "session_userId_idx" on sign_in."session" ("userId");
create index if not exists "account_userId_idx" on sign_in."account" ("userId");
create index if not exists "verification_identifier_idx" on sign_in."verification" ("identifier");
create index if not exists "twoFactor_secret_idx" on sign_in."twoFactor" ("secret");
create index if not exists "twoFactor_userId_idx" on sign_in."twoFactor" ("userId");
create index if not exists "passkey_userId_idx" on sign_in."passkey" ("userId");
create index if not exists "passkey_credentialID_idx" on sign_in."passkey" ("credentialID");
`;

/** `attempt`: failures since the last success, under a hash of what was tried and from where. */
const OURS = `
create table if not exists sign_in.place (
  account_id uuid not null references sign_in."user" ("id") on delete cascade,
  partnership_id uuid not null,
  person_id uuid not null,
  since timestamptz not null default now(),
  primary key (account_id, partnership_id),
  unique (partnership_id, person_id)
);
create table if not exists sign_in.invitation (
  id uuid primary key,
  partnership_id uuid not null,
  person_id uuid not null,
  email text not null,
  name text not null,
  secret_hash text not null unique,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  accepted_at timestamptz,
  withdrawn_at timestamptz
);
create index if not exists invitation_email on sign_in.invitation (email) where accepted_at is null;
create index if not exists invitation_person on sign_in.invitation (partnership_id, person_id);
create table if not exists sign_in.first_link (
  secret_hash text primary key,
  partnership_id uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create table if not exists sign_in.new_address (
  account_id uuid primary key references sign_in."user" ("id") on delete cascade,
  email text not null,
  secret_hash text not null unique,
  expires_at timestamptz not null
);
create table if not exists sign_in.attempt (
  key text primary key,
  failures integer not null,
  last_at timestamptz not null
);
create index if not exists attempt_age on sign_in.attempt (last_at);
`;

const RIGHTS = `
revoke all on schema sign_in from public;
grant usage on schema sign_in to weft_sign_in;
grant select, insert, update, delete on all tables in schema sign_in to weft_sign_in;
`;

export const signIn: Migration = { name: '0025-sign-in', sql: [LIBRARY, OURS, RIGHTS] };
