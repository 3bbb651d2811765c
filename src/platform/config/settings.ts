import type { Environment } from './environment.js';

/** Path template of this service's own website. */
const OWN_PAGE_PATH = '/{language}/{type}s/{slug}';

/** The environment and the addresses of Postgres and the search engine. */
export class Settings {
  constructor(
    readonly environment: Environment,
    /** Postgres that is written to. */
    readonly databaseUrl: string,
    /** The search engine, or null where there is none: Postgres then executes searches. */
    readonly engine: EngineAddress | null,
  ) {}

  /** Settings of a worker, with the servers that the primary process passes on. */
  static ofWorker(environment: Environment, servers: string): Settings {
    const [databaseUrl, engine] = JSON.parse(servers) as [string, EngineAddress | null];
    return new Settings(environment, databaseUrl, engine);
  }

  /** Postgres that storefront and search read from. */
  get storefrontDatabaseUrl(): string {
    return this.environment.STOREFRONT_DATABASE_URL ?? this.databaseUrl;
  }

  /** Template of the addresses of the website's pages. */
  get pageUrl(): string {
    return this.environment.PAGE_URL ?? `http://localhost:${this.environment.PORT}${OWN_PAGE_PATH}`;
  }

  /** Scheme and host of the website, without a slash at the end. */
  get websiteOrigin(): string {
    return new URL(this.pageUrl).origin;
  }

  /** Whether `PAGE_URL` is this service's own website. Of another website only the pages of entries are known. */
  get servesWebsite(): boolean {
    return this.pageUrl === this.websiteOrigin + OWN_PAGE_PATH;
  }
}

export interface EngineAddress {
  url: string;
  apiKey?: string;
}
