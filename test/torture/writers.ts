import { setTimeout as sleep } from 'node:timers/promises';
import request from 'supertest';
import { withClient } from '../db/catalogue.js';
import { pick } from './scale.js';

/** An edit that the service said it had saved. */
interface Acknowledged {
  id: string;
  version: number;
  brand: string;
}

let count = 0;

/** Merchandisers who edit and publish the same products at once, over services that may die under them. */
export class Writers {
  readonly acknowledged: Acknowledged[] = [];
  /** Entry → the newest revision that was acknowledged as published. */
  readonly published = new Map<string, number>();

  constructor(
    private readonly ids: string[],
    private readonly key: string,
    /** Where a service is at this moment. */
    private readonly url: () => string,
  ) {}

  /** So many writers at a time, until so many edits were acknowledged, or until it is enough. */
  async edit(writers: number, edits: number, enough: () => boolean = () => false) {
    const writer = async () => {
      while (this.acknowledged.length < edits && !enough()) await this.tryEdit();
    };
    await Promise.all(Array.from({ length: writers }, writer));
  }

  private send(method: 'get' | 'patch' | 'post', path: string) {
    const sent = request(this.url())[method](`/v1/merchandising/products/${path}`).timeout(15_000);
    return sent.set('authorization', `Bearer ${this.key}`);
  }

  /** Whatever was not acknowledged does not count: it may be saved or not. */
  private async tryEdit() {
    const id = pick(this.ids);
    const brand = `brand-${++count}`;
    try {
      const { body: present } = await this.send('get', id);
      if (present.version === undefined) return;
      const edited = await this.send('patch', id).set('if-match', `"${present.version}"`).send({ brand });
      if (edited.status !== 200) return;
      this.acknowledged.push({ id, version: edited.body.version, brand });
      const { status, body } = await this.send('post', `${id}/publish`).set(
        'if-match',
        `"${edited.body.version}"`,
      );
      if (status !== 200) return;
      const { revision } = body.publications['zh-CN'];
      this.published.set(id, Math.max(revision, this.published.get(id) ?? 0));
    } catch {
      await sleep(20);
    }
  }

  /** Acknowledged edits that Postgres does not hold. */
  async lost(databaseUrl: string): Promise<unknown[]> {
    return withClient(databaseUrl, async (client) => {
      const { rows: edits } = await client.query(
        `SELECT acked.* FROM jsonb_to_recordset($1) AS acked (id uuid, version integer, brand text)
         WHERE NOT EXISTS (SELECT FROM catalog.revisions
           WHERE entry_id = acked.id AND number = acked.version AND content ->> 'brand' = acked.brand)`,
        [JSON.stringify(this.acknowledged)],
      );
      const { rows: publications } = await client.query(
        `SELECT * FROM unnest($1::uuid[], $2::integer[]) AS acked (id, revision)
         WHERE acked.revision > coalesce((SELECT min(revision) FROM published.products AS row WHERE row.id = acked.id), 0)`,
        [[...this.published.keys()], [...this.published.values()]],
      );
      return [...edits, ...publications];
    });
  }
}
