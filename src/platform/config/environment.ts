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
import { RequiresVariable } from './requires-variable.js';
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
   * Addresses of the website's pages, for feeds and sitemaps: `https://shop.example/{language}/{type}s/{slug}`, with
   * `{language}` zh or en (or `{locale}` zh-CN or en) and `{type}` product or article. Default: on this service's port.
   */
  @IsOptional()
  @Matches(/^https?:\/\/[^\s{}].*\{slug\}/, { message: 'must be an http address with {slug} in it' })
  PAGE_URL?: string;

  /** Directory of the embedded servers' data. Unused where DATABASE_URL and MEILISEARCH_URL are set. */
  @IsString()
  DATA_DIR = '.data';

  /** Directory of uploaded images; instances share it. Default: `media` in DATA_DIR. */
  @IsOptional()
  @IsString()
  MEDIA_DIR?: string;

  /**
   * Endpoint of an S3-compatible object store for uploaded images, instead of MEDIA_DIR: `https://s3.example` with the
   * bucket as the first part of the path, or `https://{bucket}.s3.example` with the bucket in the host.
   */
  @WithMediaS3
  @Matches(/^https?:\/\/[^\s?#]+$/, { message: 'must be an http address' })
  MEDIA_S3_ENDPOINT?: string;

  /** Name of an existing bucket. It need not be public: images are read through this service. */
  @WithMediaS3
  @Matches(/^[\w.-]{3,63}$/, { message: 'must be the name of a bucket' })
  MEDIA_S3_BUCKET?: string;

  /** The store's name of its region, for signing. */
  @WithMediaS3
  MEDIA_S3_REGION?: string;

  /** A key that may list the bucket and get, put and delete its objects. */
  @WithMediaS3
  MEDIA_S3_ACCESS_KEY_ID?: string;

  @WithMediaS3
  MEDIA_S3_SECRET_ACCESS_KEY?: string;

  /** Longest response time of the store, in milliseconds, before the request fails with 503. */
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

  /** Apply pending migrations at the start; with `false`, an older schema stops the start. */
  @BoolVariable()
  MIGRATE_ON_START = true;

  /** Start on a schema of a later version: for a rollback, as docs/operations.md describes. */
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

  /** Longest response time of the engine's health check, in milliseconds, before the engine counts as unavailable. */
  @IntVariable(10)
  SEARCH_TIMEOUT_MS = 250;

  /** How often the index is compared with what is published, document by document, in minutes; 0 is never. */
  @IntVariable(0)
  RECONCILE_MINUTES = 1_440;

  /**
   * Proxies whose X-Forwarded-For is trusted: the number of proxies in front of the service, or their networks
   * (`10.0.0.0/8, 127.0.0.1`). Off by default, because any client can send that header.
   */
  @IsTrustedProxies()
  TRUST_PROXY = 'false';

  /** OpenID Connect issuer whose tokens are accepted beside API keys; exactly as in the tokens' `iss`. */
  @IsOptional()
  @IsUrl(httpUrl)
  OIDC_ISSUER?: string;

  /** Required audience (`aud`) of the tokens; required with OIDC_ISSUER. */
  @ValidateIf(
    ({ OIDC_ISSUER, OIDC_AUDIENCE }: Environment) => OIDC_ISSUER !== undefined || OIDC_AUDIENCE !== undefined,
  )
  @IsString()
  OIDC_AUDIENCE?: string;

  /** Claim with the role: viewer, merchandiser or admin, or a list with one of them. A nested claim is a dotted path. */
  @IsString()
  OIDC_ROLE_CLAIM = 'roles';

  /** Client id with which the admin signs people in at OIDC_ISSUER: a public client, without a secret. */
  @IsOptional()
  @IsString()
  @RequiresVariable('OIDC_ISSUER')
  OIDC_CLIENT_ID?: string;

  /** Allow webhooks to this machine, to private networks and without TLS; for development. */
  @BoolVariable()
  WEBHOOKS_TO_PRIVATE = false;

  /** Origins that browsers may call from, comma-separated; `*` for any. Empty: same origin only. */
  @IsString()
  CORS_ORIGINS = '';

  /** Greatest lag of a replica in STOREFRONT_DATABASE_URL, in milliseconds, before the primary is read instead. */
  @IntVariable(0)
  REPLICA_LAG_MS = 1_000;

  /** Number of worker processes; each is an instance with its own memory and uses one core. */
  @IntVariable(1, 64)
  WEB_CONCURRENCY = 1;

  /** Internal: the servers that the primary process found or started, as JSON, for its workers. */
  @IsOptional()
  @IsJSON()
  FURNITURE_SERVERS?: string;

  /** Size of the response cache in megabytes. */
  @IntVariable(0)
  RESPONSE_CACHE_MB = 24;

  /** Seconds for which a CDN that is purged by `purge` events may serve a response without revalidation; 0 is none. */
  @IntVariable(0)
  CDN_SECONDS = 0;

  /**
   * Points per minute and client address (of IPv6, per /64), counted by each process; 0 is off. A page costs one point, a
   * search five, a preview ten, a feed fifty. Clients on this machine are exempt unless TRUST_PROXY is set.
   */
  @IntVariable(0)
  RATE_LIMIT_PER_ADDRESS = 6_000;

  /** Points per minute and merchandising key, counted by each process; 0 is off. */
  @IntVariable(0)
  RATE_LIMIT_PER_KEY = 60_000;

  /** Longest time in which a client must have sent its request, in milliseconds. */
  @IntVariable(100)
  REQUEST_TIMEOUT_MS = 10_000;

  /** Lowest level that is logged. */
  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
  LOG_LEVEL = 'info';
}

/**
 * Reads and validates the environment. Empty variables count as unset.
 * @throws Error that names every wrong variable
 */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const setVariables = Object.entries(variables).filter(([, value]) => value !== undefined && value !== '');
  const environment = plainToInstance(Environment, Object.fromEntries(setVariables));
  const failures = validateSync(environment).map(
    ({ property, constraints }) => `  ${property}: ${Object.values(constraints ?? {}).join('; ')}`,
  );
  if (failures.length > 0) throw new Error(`Invalid environment variables:\n${failures.join('\n')}`);
  return environment;
}
