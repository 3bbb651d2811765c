import request from 'supertest';

export interface Entry {
  id: string;
  version: number;
  status: string;
  slug: Record<string, string>;
  [field: string]: unknown;
}

type Path = 'products' | 'articles' | 'categories' | 'materials' | 'search/synonyms' | 'search/rules';

/** A merchandiser at work, over HTTP. */
export class Merchandiser {
  constructor(
    private readonly url: string,
    readonly key: string,
  ) {}

  /** A request with the key. */
  send(method: 'get' | 'post' | 'patch' | 'put' | 'delete', path: string) {
    return request(this.url)[method](`/v1/merchandising/${path}`).set('authorization', `Bearer ${this.key}`);
  }

  async create(path: Path, body: object): Promise<Entry> {
    return this.expecting(201, this.send('post', path).send(body));
  }

  async read(path: Path, id: string): Promise<Entry> {
    return this.expecting(200, this.send('get', `${path}/${id}`));
  }

  /** Patches the version it was given, as an honest client does. */
  async patch(path: Path, { id, version }: Entry, patch: object): Promise<Entry> {
    return this.expecting(
      200,
      this.send('patch', `${path}/${id}`).set('if-match', `"${version}"`).send(patch),
    );
  }

  /** Shows what is the newest now, in all locales or in some. */
  async publish(path: Path, { id }: { id: string }, locales?: string[]): Promise<Entry> {
    return this.transition(path, id, 'publish', { locales });
  }

  async unpublish(path: Path, { id }: { id: string }, locales?: string[]): Promise<Entry> {
    return this.transition(path, id, 'unpublish', { locales });
  }

  /** Of the version that is current, also when somebody else makes another one in between. */
  async transition(path: Path, id: string, verb: string, body: object = {}): Promise<Entry> {
    for (let attempt = 1; ; attempt++) {
      const { version } = await this.read(path, id);
      const sent = this.send('post', `${path}/${id}/${verb}`).set('if-match', `"${version}"`).send(body);
      if (attempt === 10) return this.expecting(200, sent);
      const { status, body: answer } = await sent;
      if (status === 200) return answer as Entry;
      if (status !== 412) throw new Error(`expected 200, got ${status}: ${JSON.stringify(answer)}`);
    }
  }

  async createPublished(path: Path, body: object): Promise<Entry> {
    return this.publish(path, await this.create(path, body));
  }

  async setAvailability(sku: string, availability: object) {
    return this.expecting(200, this.send('put', `availability/${sku}`).send(availability));
  }

  /** What is required, and what recommended, whatever the rules were. */
  async setRules(rules: object[]) {
    const { version } = await this.expecting(200, this.send('get', 'completeness/rules'));
    const sent = this.send('put', 'completeness/rules').set('if-match', `"${version}"`);
    await this.expecting(200, sent.send({ rules }));
  }

  private async expecting(status: number, sent: request.Test): Promise<Entry> {
    const response = await sent;
    if (response.status !== status) {
      throw new Error(`expected ${status}, got ${response.status}: ${JSON.stringify(response.body)}`);
    }
    return response.body as Entry;
  }
}
