import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import {
  IsIn,
  IsJSON,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  ValidateIf,
  validateSync,
} from 'class-validator';
import { AllOrNone } from './all-or-none.js';
import { IsTrustedProxies } from './is-trusted-proxies.js';
import { Needs } from './needs.js';
import { BoolVariable, IntVariable } from './variables.js';

const postgresUrl = { protocols: ['postgres', 'postgresql'], require_protocol: true, require_tld: false };
const httpUrl = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };

const S3 = ['ENDPOINT', 'BUCKET', 'REGION', 'ACCESS_KEY_ID', 'SECRET_ACCESS_KEY'];
const WithMediaS3 = AllOrNone(S3.map((name) => `MEDIA_S3_${name}`));

/** Every environment variable the service reads. Nothing else reads `process.env`. */
export class Environment {
  /** TCP port to listen on; 0 picks a free one. */
  @IntVariable(0, 65535)
  PORT = 3000;

  /** Address to listen on. Loopback by default: the local admin key is not meant for a network. */
  @IsString()
  HOST = '127.0.0.1';

  /**
   * Where the shop shows a page, for feeds and sitemaps: `https://shop.example/{language}/{type}s/{slug}`, with
   * `{language}` zh or en (or `{locale}` zh-CN or en) and `{type}` product or article. Default: on this service's port.
   */
  @IsOptional()
  @Matches(/^https?:\/\/[^\s{}].*\{slug\}/, { message: 'must be an http address with {slug} in it' })
  PAGE_URL?: string;

  /** Where the embedded servers keep their data. Unused when both servers are given. */
  @IsString()
  DATA_DIR = '.data';

  /** Where images lie that were uploaded; instances share it. Default: `media` in DATA_DIR. */
  @IsOptional()
  @IsString()
  MEDIA_DIR?: string;

  /**
   * A store of objects that speaks S3, for uploaded images instead of MEDIA_DIR: `https://s3.example`, and the bucket
   * is the first part of the path; or `https://{bucket}.s3.example` where it belongs to the host.
   */
  @WithMediaS3
  @Matches(/^https?:\/\/[^\s?#]+$/, { message: 'must be an http address' })
  MEDIA_S3_ENDPOINT?: string;

  /** The bucket, which is there and need not be public: images are read through this service. */
  @WithMediaS3
  @Matches(/^[\w.-]{3,63}$/, { message: 'must be the name of a bucket' })
  MEDIA_S3_BUCKET?: string;

  /** As the store names it, for signing. */
  @WithMediaS3
  MEDIA_S3_REGION?: string;

  /** Of a key that may get, put and delete objects in the bucket, and list it. */
  @WithMediaS3
  MEDIA_S3_ACCESS_KEY_ID?: string;

  @WithMediaS3
  MEDIA_S3_SECRET_ACCESS_KEY?: string;

  /** How long the store may take to answer, in milliseconds, before whoever waits is told to try again. */
  @IntVariable(100)
  MEDIA_S3_TIMEOUT_MS = 5_000;

  /** Postgres 18 for the whole service; without it an embedded one is started. Needs the right to create roles. */
  @IsOptional()
  @IsUrl(postgresUrl)
  DATABASE_URL?: string;

  /** Postgres for storefront and search reads (its own login, or a replica); DATABASE_URL by default. */
  @IsOptional()
  @IsUrl(postgresUrl)
  STOREFRONT_DATABASE_URL?: string;

  /** Connections for writing. */
  @IntVariable(2)
  DATABASE_POOL_SIZE = 10;

  /** Connections for storefront and search reads. */
  @IntVariable(2)
  STOREFRONT_POOL_SIZE = 10;

  /** Apply pending migrations at the start; with `false` an old schema stops the start. */
  @BoolVariable()
  MIGRATE_ON_START = true;

  /** Start on a schema of a later version: for going back to this one, as docs/operations.md says. */
  @BoolVariable()
  ALLOW_NEWER_SCHEMA = false;

  /** Fill an empty catalogue with the demo. Default: only on the embedded Postgres. */
  @IsOptional()
  @BoolVariable()
  SEED_DEMO?: boolean;

  /** Meilisearch 1.21; without it an embedded one is started where a binary exists. */
  @IsOptional()
  @IsUrl(httpUrl)
  MEILISEARCH_URL?: string;

  /** Key for MEILISEARCH_URL that may manage indexes. */
  @IsOptional()
  @IsString()
  MEILISEARCH_API_KEY?: string;

  /** Beginning of the name of the search index, so that several catalogues can share one Meilisearch. */
  @IsString()
  MEILISEARCH_INDEX = 'catalog';

  /** How long the search engine may take to say that it is there before it counts as away, in milliseconds. */
  @IntVariable(10)
  SEARCH_TIMEOUT_MS = 250;

  /** How often the index is compared with what is published, document by document, in minutes; 0 is never. */
  @IntVariable(0)
  RECONCILE_MINUTES = 1_440;

  /**
   * Whose X-Forwarded-For is believed: the number of proxies that a request passes, or the networks they are in
   * (`10.0.0.0/8, 127.0.0.1`). Off, because anyone can send that header.
   */
  @IsTrustedProxies()
  TRUST_PROXY = 'false';

  /** OpenID Connect issuer whose tokens let people in, beside keys; as it writes itself in `iss`. */
  @IsOptional()
  @IsUrl(httpUrl)
  OIDC_ISSUER?: string;

  /** What the tokens must be meant for (`aud`); needed with OIDC_ISSUER. */
  @ValidateIf(
    ({ OIDC_ISSUER, OIDC_AUDIENCE }: Environment) => OIDC_ISSUER !== undefined || OIDC_AUDIENCE !== undefined,
  )
  @IsString()
  OIDC_AUDIENCE?: string;

  /** Claim that holds viewer, merchandiser or admin, or a list with one of them; dotted where it is nested. */
  @IsString()
  OIDC_ROLE_CLAIM = 'roles';

  /** What browsers are to call themselves when they send people to OIDC_ISSUER: a public client of it, without a secret. */
  @IsOptional()
  @IsString()
  @Needs('OIDC_ISSUER')
  OIDC_CLIENT_ID?: string;

  /** Let webhooks go to this machine, to private networks, and without TLS: for development. */
  @BoolVariable()
  WEBHOOKS_TO_PRIVATE = false;

  /** Origins that browsers may call from, comma-separated; `*` for any. Empty: same origin only. */
  @IsString()
  CORS_ORIGINS = '';

  /** How far a replica named by STOREFRONT_DATABASE_URL may be behind, in milliseconds, before the primary is read instead. */
  @IntVariable(0)
  REPLICA_LAG_MS = 1_000;

  /** Processes that answer; each is an instance with memory of its own. Node uses one core for each. */
  @IntVariable(1, 64)
  WEB_CONCURRENCY = 1;

  /** Not for you: the servers that the first of several processes found or started, for the others. */
  @IsOptional()
  @IsJSON()
  FURNITURE_SERVERS?: string;

  /** Megabytes of storefront answers that are kept in memory. */
  @IntVariable(0)
  RESPONSE_CACHE_MB = 24;

  /** Seconds for which a CDN may give an answer without asking, where `purge` events tell it what to forget; 0 is none. */
  @IntVariable(0)
  CDN_SECONDS = 0;

  /**
   * Points per minute and client address (of IPv6, per /64), counted by each process; 0 is off. A page is one, a search
   * five, a preview ten, a feed fifty. Clients on this machine are exempt unless TRUST_PROXY is given.
   */
  @IntVariable(0)
  RATE_LIMIT_PER_ADDRESS = 6_000;

  /** Points per minute and merchandising key, counted by each process; 0 is off. */
  @IntVariable(0)
  RATE_LIMIT_PER_KEY = 60_000;

  /** How long a client may take to send a request, in milliseconds. */
  @IntVariable(100)
  REQUEST_TIMEOUT_MS = 10_000;

  /** Least severe log line that is written. */
  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
  LOG_LEVEL = 'info';
}

/**
 * Reads and validates the environment. Empty variables count as unset.
 * @throws Error that names every wrong variable
 */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const known = Object.entries(variables).filter(([, value]) => value !== undefined && value !== '');
  const environment = plainToInstance(Environment, Object.fromEntries(known));
  const failures = validateSync(environment).map(
    ({ property, constraints }) => `  ${property}: ${Object.values(constraints ?? {}).join('; ')}`,
  );
  if (failures.length > 0) throw new Error(`The environment is not valid:\n${failures.join('\n')}`);
  return environment;
}
