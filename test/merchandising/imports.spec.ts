import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catalogue } from '../db/catalogue.js';
import { until } from '../db/until.js';
import { aMaterial, aProduct, unique } from '../factories/contents.js';
import { type Job, csv, ended, faultsOf, importFile, importLines, itemsOf } from '../factories/files.js';
import type { Entry, Merchandiser } from '../factories/merchandiser.js';

/** GBK bytes of 名称 … as a Chinese Excel saves them. */
const inGbk = (text: string) => {
  const decoder = new TextDecoder('gbk');
  const bytes = new Map<string, number[]>();
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x40; trail < 0xff; trail++) {
      const pair = [lead, trail];
      bytes.set(decoder.decode(Buffer.from(pair)), pair);
    }
  return Buffer.from(
    [...text].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : (bytes.get(char) ?? []))),
  );
};

describe('POST /v1/merchandising/imports', () => {
  let catalogue: Catalogue;
  let merchandiser: Merchandiser;
  let walnut: Entry;
  let chairs: Entry;

  beforeAll(async () => {
    catalogue = await Catalogue.start({ engine: null });
    merchandiser = catalogue.merchandiser;
    walnut = await merchandiser.create('materials', {
      name: { 'zh-CN': '胡桃木', en: 'Walnut' },
      slug: { en: 'walnut' },
      kind: 'wood',
    });
    chairs = await merchandiser.create('categories', {
      name: { 'zh-CN': '休闲椅', en: 'Lounge chairs' },
      slug: { en: 'lounge-chairs' },
    });
  });

  afterAll(() => catalogue.stop());

  const only = async (job: Job): Promise<Entry> => {
    const [item] = await itemsOf(merchandiser, job);
    return merchandiser.read('products', item?.entryId ?? '');
  };

  const count = async () => {
    const rows = await catalogue.dataSource.query<{ entries: number; revisions: number }[]>(
      `SELECT (SELECT count(*) FROM catalog.entries)::int AS entries, (SELECT count(*) FROM catalog.revisions)::int AS revisions`,
    );
    return rows[0];
  };

  it('creates a product from the rows of its variants, with materials by name, major units and units of length', async () => {
    const [one, two] = [unique('IMP').toUpperCase(), unique('IMP').toUpperCase()];
    const job = await importFile(
      merchandiser,
      csv(
        'key,name.zh-CN,name.en,categories,materials.0.part,materials.0.material,variants.sku,variants.prices.CNY,variants.options.0.name.en,variants.options.0.value.en,dimensions.width [cm],weight [kg],assembly.required',
        `a,卡尔,"Carl ""the"" chair",休闲椅,legs,walnut,${one},"5,280.00",Colour,Walnut,72.5,12.4,否`,
        `a,,,,,,${two},5480,Colour,Oak,,,`,
      ),
    );
    expect(job).toMatchObject({
      status: 'done',
      counts: { created: 1, failed: 0 },
      findings: { encoding: 'utf-8', delimiter: ',' },
    });
    expect(await only(job)).toMatchObject({
      status: 'draft',
      version: 1,
      name: { 'zh-CN': '卡尔', en: 'Carl "the" chair' },
      categories: [chairs.id],
      materials: [{ part: 'legs', material: walnut.id }],
      dimensions: { width: 725 },
      weight: 12_400,
      assembly: { required: false },
      variants: [
        {
          sku: one,
          prices: { CNY: 528_000 },
          options: [{ name: { en: 'Colour' }, value: { en: 'Walnut' } }],
        },
        { sku: two, prices: { CNY: 548_000 }, options: [{ name: { en: 'Colour' }, value: { en: 'Oak' } }] },
      ],
    });
  });

  it('updates the fields of a row by SKU, and nothing else', async () => {
    const made = await merchandiser.create('products', aProduct({ tagline: { en: 'Before' } }));
    const [{ sku }] = made['variants'] as [{ sku: string }];
    const file = csv('variants.sku,variants.prices.USD,tagline.zh-CN', `${sku.toLowerCase()},199.90,之后`);
    const tried = await importFile(merchandiser, file, { dryRun: true });
    expect(await itemsOf(merchandiser, tried)).toMatchObject([
      {
        number: 2,
        entryId: made.id,
        outcome: 'updated',
        changes: [{ path: 'tagline.zh-CN', old: null, new: '之后' }, { path: 'variants' }],
      },
    ]);
    expect((await merchandiser.read('products', made.id)).version).toBe(1);
    await importFile(merchandiser, file);
    expect(await merchandiser.read('products', made.id)).toMatchObject({
      version: 2,
      name: made['name'],
      tagline: { en: 'Before', 'zh-CN': '之后' },
      variants: [{ sku, prices: { CNY: 100_000, USD: 19_990 } }],
    });
    expect((await importFile(merchandiser, file)).counts).toMatchObject({ unchanged: 1, updated: 0 });
  });

  it('imports a price list by SKU in any order, and can be undone as a whole', async () => {
    const skus = [1, 2, 3].map(() => unique('LIST').toUpperCase());
    const variants = skus.map((sku) => ({ sku, prices: { CNY: 1 } }));
    const chair = await merchandiser.create('products', aProduct({ variants }));
    const other = await merchandiser.create('products', aProduct());
    const [{ sku }] = other['variants'] as [{ sku: string }];
    const file = csv(
      'variants.sku,variants.prices.CNY',
      `${skus[0]},10`,
      `${sku},5`,
      `${skus[2]},30`,
      `${skus[1]},20`,
    );
    for (const dryRun of [true, false])
      expect((await importFile(merchandiser, file, { dryRun })).counts).toMatchObject({
        updated: 4,
        failed: 0,
      });
    expect((await merchandiser.read('products', chair.id))['variants']).toEqual(
      [10, 20, 30].map((price, at) => ({ sku: skus[at], prices: { CNY: price * 100 } })),
    );
    const { body: jobs } = await merchandiser.send('get', 'jobs').query({ limit: 1 });
    const { body } = await merchandiser
      .send('post', `jobs/${jobs.items[0].id}/undo`)
      .query({ wait: 30 })
      .send({});
    expect((await ended(merchandiser, body)).counts).toMatchObject({ updated: 2, failed: 0 });
    expect((await merchandiser.read('products', chair.id))['variants']).toEqual(variants);
  });

  it('removes fields with [clear], and keeps those with empty cells', async () => {
    const made = await merchandiser.create(
      'products',
      aProduct({ tagline: { en: 'Gone' }, brand: 'Kept', designer: 'Gone', dimensions: { width: 700 } }),
    );
    const file = csv('id,tagline.en,brand,designer,dimensions.width', `${made.id},[clear],,[clear],[clear]`);
    expect((await importFile(merchandiser, file)).status).toBe('done');
    const now = await merchandiser.read('products', made.id);
    expect(now).toMatchObject({ brand: 'Kept' });
    for (const field of ['tagline', 'designer', 'dimensions']) expect(now).not.toHaveProperty(field);
  });

  it('detects GBK and semicolons, and reports them', async () => {
    const sku = unique('GBK').toUpperCase();
    const job = await importFile(
      merchandiser,
      inGbk(csv('name.zh-CN;variants.sku;variants.prices.CNY', `真皮沙发;${sku};999`)),
    );
    expect(job.findings).toEqual({ encoding: 'gb18030', delimiter: ';' });
    expect((await only(job))['name']).toEqual({ 'zh-CN': '真皮沙发' });
  });

  it('applies an import mapping: headers, decimal commas, units and constants', async () => {
    const sku = unique('MAP').toUpperCase();
    await merchandiser
      .send('put', 'import-mappings/Lieferant 1')
      .send({
        type: 'product',
        columns: {
          Bezeichnung: 'name.en',
          'Art.-Nr.': 'variants.sku',
          'Preis EUR': 'variants.prices.EUR',
          'Breite (Zoll)': 'dimensions.width [in]',
          Lager: null,
        },
        constants: { categories: 'lounge-chairs', origin: 'DE' },
        decimal: ',',
      })
      .expect(200);
    const file = csv('Bezeichnung;Art.-Nr.;Preis EUR;Breite (Zoll);Lager', `Stuhl;${sku};1.234,50;28,5;17`);
    const job = await importFile(merchandiser, `\ufeff${file}`, { mapping: 'Lieferant 1' });
    expect(await only(job)).toMatchObject({
      name: { en: 'Stuhl' },
      categories: [chairs.id],
      origin: 'DE',
      dimensions: { width: 724 },
      variants: [{ sku, prices: { EUR: 123_450 } }],
    });
    const { body } = await merchandiser.send('get', 'import-mappings').expect(200);
    expect(body.items).toMatchObject([{ name: 'Lieferant 1', mapping: { decimal: ',' } }]);
    await merchandiser.send('delete', 'import-mappings/Lieferant 1').expect(204);
    const gone = await merchandiser
      .send('post', 'imports')
      .query({ type: 'product', mapping: 'Lieferant 1' })
      .set('content-type', 'text/csv')
      .send(file);
    expect([gone.status, gone.body.errors[0].code]).toEqual([400, 'unknown_mapping']);
  });

  it('answers 400 for a mapping with unknown columns, and suggests the nearest', async () => {
    const { body } = await merchandiser
      .send('put', 'import-mappings/bad')
      .send({ type: 'product', columns: { A: 'nam.en' }, constants: { widht: '7' } })
      .expect(400);
    expect(body.errors).toMatchObject([
      { path: 'columns.A', code: 'unknown_column', message: expect.stringContaining('nearest is name.en') },
      { path: 'constants.widht', code: 'unknown_column' },
    ]);
  });

  it('rejects a file with every unknown header', async () => {
    const before = await count();
    const job = await importFile(merchandiser, csv('nmae.en,variants.sku,weight [cm]', 'X,Y,1'));
    expect(job.status).toBe('rejected');
    expect(job.faults).toMatchObject([
      { row: 1, column: 'nmae.en', code: 'unknown_column', message: expect.stringContaining('name.en') },
      { row: 1, column: 'weight [cm]', code: 'unknown_column' },
    ]);
    expect(await count()).toEqual(before);
  });

  const MIXED = (good: string, bad: string) =>
    csv(
      'name.en,variants.sku,variants.prices.CNY,materials.0.part,materials.0.material',
      `Good,${good},10,legs,walnut`,
      `Bad,${bad},ten,legs,wallnut`,
    );

  it('saves nothing when a row fails, or the other rows with reject_failed_rows', async () => {
    const [good, bad] = [unique('KEEP').toUpperCase(), unique('KEEP').toUpperCase()];
    const before = await count();
    const rejected = await importFile(merchandiser, MIXED(good, bad));
    expect(rejected).toMatchObject({ status: 'rejected', counts: { created: 1, failed: 1 } });
    expect(await faultsOf(merchandiser, rejected)).toEqual([
      '3 variants.prices.CNY not_a_number',
      '3 materials.0.material unknown_material',
    ]);
    const [failed] = await itemsOf(merchandiser, rejected, 'failed');
    expect(failed?.faults).toMatchObject([
      { value: 'ten' },
      { value: 'wallnut', message: expect.stringContaining('the nearest is walnut') },
    ]);
    expect(await count()).toEqual(before);

    const kept = await importFile(merchandiser, MIXED(good, bad), { onError: 'reject_failed_rows' });
    expect(kept).toMatchObject({ status: 'done', counts: { created: 1, failed: 1 } });
    expect(await count()).toEqual({ entries: before!.entries + 1, revisions: before!.revisions + 1 });
  });

  it('creates unknown materials and categories with `create`, and rolls them back in a dry run', async () => {
    const [sku, oak] = [unique('NEW').toUpperCase(), unique('黑橡木')];
    const file = csv(
      'name.en,variants.sku,variants.prices.CNY,materials.0.part,materials.0.material,categories',
      `X,${sku},1,legs,${oak},Garden & patio|lounge-chairs`,
    );
    expect(await faultsOf(merchandiser, await importFile(merchandiser, file))).toEqual([
      '2 categories unknown_category',
      '2 materials.0.material unknown_material',
    ]);
    const before = await count();
    const tried = await importFile(merchandiser, file, { create: 'category,material', dryRun: true });
    expect(tried.counts).toMatchObject({ created: 1, failed: 0 });
    expect(await count()).toEqual(before);
    const made = await only(await importFile(merchandiser, file, { create: 'category,material' }));
    const [{ material }] = made['materials'] as [{ material: string }];
    expect(await merchandiser.read('materials', material)).toMatchObject({
      name: { 'zh-CN': oak },
      status: 'published',
    });
  });

  it('fails a row whose version is stale', async () => {
    const made = await merchandiser.create('products', aProduct());
    await merchandiser.patch('products', made, { brand: 'Colleague' });
    const job = await importFile(merchandiser, csv('id,version,brand', `${made.id},1,Mine`));
    expect(await faultsOf(merchandiser, job)).toEqual(['2 id version_conflict']);
    expect(await merchandiser.read('products', made.id)).toMatchObject({ version: 2, brand: 'Colleague' });
  });

  it('reports repeated entries and contradicting rows', async () => {
    const [one, two] = [unique('TWICE').toUpperCase(), unique('TWICE').toUpperCase()];
    const job = await importFile(
      merchandiser,
      csv(
        'key,name.en,variants.sku,variants.prices.CNY',
        `a,One,${one},1`,
        `a,Two,${two},1`,
        `b,Three,${one.toLowerCase()},1`,
        `c,Four,${one}-4,1`,
        `c,Four,${one}-4,2`,
      ),
    );
    expect(await faultsOf(merchandiser, job)).toEqual([
      '3 name.en contradiction',
      '4 variants.sku repeated',
      '6 variants.sku repeated',
    ]);
  });

  it('saves a reference to a product in an earlier row', async () => {
    const [one, two] = [unique('REL').toUpperCase(), unique('REL').toUpperCase()];
    const job = await importFile(
      merchandiser,
      csv(
        'name.en,variants.sku,variants.prices.CNY,related.0.product,related.0.kind',
        `One,${one},1,,`,
        `Two,${two},1,${one},similar`,
      ),
      { onError: 'reject_failed_rows' },
    );
    expect(job.counts).toMatchObject({ created: 2 });
  });

  it('saves references between products in any order, and reports those that do not exist', async () => {
    const [one, two, three] = [1, 2, 3].map(() => unique('CIRCLE').toUpperCase());
    const file = csv(
      'name.en,variants.sku,variants.prices.CNY,related.0.product,related.0.kind,related.1.product,related.1.kind',
      `One,${one},1,${two},similar,${three},accessory`,
      `Two,${two},1,${one},similar,,`,
      `Three,${three},cheap,,,,`,
    );
    const tried = await importFile(merchandiser, file, { dryRun: true });
    expect(tried.counts).toMatchObject({ created: 2, failed: 1 });
    const whole = await importFile(merchandiser, file);
    expect(whole.status).toBe('rejected');
    const job = await importFile(merchandiser, file, { onError: 'reject_failed_rows' });
    expect(job).toMatchObject({ status: 'done', counts: { created: 2, updated: 0, failed: 1 } });
    const items = await itemsOf(merchandiser, job);
    expect(
      items.map(({ outcome, faults }) => [outcome, ...faults.map(({ column, code }) => `${column} ${code}`)]),
    ).toEqual([
      // What it relates to is a row that was wrong itself: the rest of it is there.
      ['created', 'related.1.product unknown_product'],
      ['created'],
      ['failed', 'variants.prices.CNY not_a_number'],
    ]);
    const [first, second] = items;
    expect(await merchandiser.read('products', second?.entryId ?? '')).toMatchObject({
      related: [{ product: first?.entryId, kind: 'similar' }],
    });
    const mended = await importFile(merchandiser, file.replace('cheap', '2'));
    expect(mended.counts).toMatchObject({ created: 1, updated: 1, unchanged: 1 });
    const third = (await itemsOf(merchandiser, mended))[2];
    const related = [
      { product: second?.entryId, kind: 'similar' },
      { product: third?.entryId, kind: 'accessory' },
    ];
    expect(await merchandiser.read('products', first?.entryId ?? '')).toMatchObject({ related });
    const { body } = await merchandiser.send('post', `jobs/${mended.id}/undo`).query({ wait: 30 }).send({});
    expect((await ended(merchandiser, body)).counts).toMatchObject({ updated: 1, deleted: 1 });
    expect(await merchandiser.read('products', first?.entryId ?? '')).not.toHaveProperty('related');
    const { body: undone } = await merchandiser
      .send('post', `jobs/${job.id}/undo`)
      .query({ wait: 30 })
      .send({});
    expect((await ended(merchandiser, undone)).counts).toMatchObject({ deleted: 1, failed: 1 });
  });

  it('imports JSON Lines: merge patches with ids, whose variants are matched by SKU', async () => {
    const made = await merchandiser.create('products', aProduct({ brand: 'Gone' }));
    const [{ sku }] = made['variants'] as [{ sku: string }];
    const job = await importLines(merchandiser, [
      {
        id: made.id,
        version: 1,
        brand: null,
        categories: ['lounge-chairs'],
        variants: [{ sku: `${sku}-B`, prices: {} }],
      },
      { name: { en: 'New' }, variants: [{ sku: `${sku}-N`, prices: { CNY: 1 } }] },
    ]);
    expect(job.counts).toMatchObject({ created: 1, updated: 1 });
    const now = await merchandiser.read('products', made.id);
    expect(now).toMatchObject({ categories: [chairs.id], variants: [{ sku }, { sku: `${sku}-B` }] });
    expect(now).not.toHaveProperty('brand');
  });

  it('reports errors of JSON Lines by line', async () => {
    const file = [
      '{"name": {"en": "X"}, "wieght": 3}',
      '',
      'nonsense',
      '[1]',
      '{"name":{"en":"Y"},"weight":"heavy"}',
    ];
    const job = await importFile(merchandiser, file.join('\n'), {}, 'application/x-ndjson');
    expect(await faultsOf(merchandiser, job)).toEqual([
      '1 wieght unknown_field',
      '3 undefined invalid_json',
      '4 undefined is_object',
      '5 weight is_int',
      '5 weight min',
      '5 weight max',
    ]);
  });

  it('imports articles with linked products by SKU', async () => {
    const made = await merchandiser.create('products', aProduct());
    const [{ sku }] = made['variants'] as [{ sku: string }];
    const slug = unique('essay').toLowerCase();
    const file = csv(
      'title.en,kind,slug.en,body.en,tags.en,products.0.product',
      `Essay,essay,${slug},"First line\n\n::product[${sku}]\n",calm|court\\|yard,${sku}`,
    );
    const job = await importFile(merchandiser, file, { type: 'article' });
    const [item] = await itemsOf(merchandiser, job);
    expect(await merchandiser.read('articles', item?.entryId ?? '')).toMatchObject({
      body: { en: `First line\n\n::product[${sku}]\n` },
      tags: { en: ['calm', 'court|yard'] },
      products: [{ product: made.id }],
    });
    expect((await importFile(merchandiser, file, { type: 'article' })).counts).toMatchObject({
      unchanged: 1,
    });
  });

  it('creates one job per Idempotency-Key, and answers 422 for another file with the same key', async () => {
    const key = unique('once');
    const send = (sku: string) =>
      merchandiser
        .send('post', 'imports')
        .query({ type: 'product' })
        .set('content-type', 'text/csv')
        .set('idempotency-key', key)
        .send(csv('name.en,variants.sku,variants.prices.CNY', `Once,${sku},1`));
    const [first, second] = [await send('ONCE-1'), await send('ONCE-1')];
    expect([first.status, second.status, second.headers['idempotent-replayed']]).toEqual([202, 202, 'true']);
    expect(second.body.id).toBe(first.body.id);
    const other = await send('ONCE-2');
    expect([other.status, other.body.code]).toEqual([422, 'key_reused']);
    expect((await ended(merchandiser, first.body)).counts).toMatchObject({ created: 1 });
    const rows = await catalogue.dataSource.query<unknown[]>(
      `SELECT FROM catalog.jobs WHERE status = 'uploading'`,
    );
    expect(rows).toHaveLength(0);
  });

  it('answers 415 for other media types, and 400 for other entry types', async () => {
    const json = await merchandiser.send('post', 'imports').query({ type: 'product' }).send({ name: {} });
    expect([json.status, json.body.code]).toEqual([415, 'unsupported_media_type']);
    const ofNothing = await merchandiser
      .send('post', 'imports')
      .query({ type: 'chair', dryRun: 'maybe' })
      .set('content-type', 'text/csv')
      .send('x');
    expect(ofNothing.body.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
      'dryRun',
      'type',
    ]);
    const elsewhere = await merchandiser
      .send('post', 'products')
      .set('content-type', 'text/csv')
      .send('name\nx');
    expect(elsewhere.status).toBe(415);
    const image = await importFile(merchandiser, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0xff]));
    expect(image).toMatchObject({ status: 'rejected', faults: [{ code: 'bad_encoding' }] });
    const cut = await importFile(merchandiser, 'name.en\r\n"never closed\r\nx\r\n');
    expect(cut).toMatchObject({ status: 'rejected', faults: [{ row: 2, code: 'bad_csv' }] });
  });

  it('stores nothing of an interrupted upload', async () => {
    const { port } = new URL(catalogue.url);
    const socket = connect(Number(port), '127.0.0.1');
    const { merchandiser: other } = catalogue;
    const { body } = await other.send('post', 'keys').send({ name: 'cut', role: 'merchandiser' }).expect(201);
    socket.write(
      `POST /v1/merchandising/imports?type=product HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${body.key}\r\n` +
        'Content-Type: text/csv\r\nContent-Length: 1000\r\n\r\nname.en\r\n',
    );
    const uploading = async () => {
      const rows = await catalogue.dataSource.query<unknown[]>(
        `SELECT FROM catalog.jobs WHERE status = 'uploading'`,
      );
      return rows.length;
    };
    await until('it is coming', async () => (await uploading()) === 1);
    socket.destroy();
    await until('it is forgotten', async () => (await uploading()) === 0);
  });

  it('documents all columns, and accepts its own template', async () => {
    const { body } = await merchandiser.send('get', 'imports/columns').query({ type: 'product' }).expect(200);
    expect(body.columns).toContainEqual(
      expect.objectContaining({ name: 'materials.0.material', kind: 'text', refersTo: 'material' }),
    );
    expect(body.columns).toContainEqual(
      expect.objectContaining({
        name: 'dimensions.seatHeight',
        kind: 'whole',
        units: ['mm', 'cm', 'm', 'in'],
      }),
    );
    for (const type of ['product', 'article']) {
      const { text } = await merchandiser.send('get', 'imports/template').query({ type }).expect(200);
      expect(text.startsWith('\ufeff"id"') || text.startsWith('\ufeffid')).toBe(true);
      expect(await importFile(merchandiser, text, { type })).toMatchObject({
        status: 'done',
        counts: { failed: 0 },
      });
    }
  });

  it('can be undone: created entries are deleted, updated ones restored, and those edited since reported', async () => {
    const [kept, edited] = [
      await merchandiser.create('products', aProduct({ brand: 'Before' })),
      await merchandiser.create('products', aProduct({ brand: 'Before' })),
    ];
    const sku = unique('UNDO').toUpperCase();
    const job = await importFile(
      merchandiser,
      csv(
        'id,brand,name.en,variants.sku,variants.prices.CNY',
        `${kept.id},After,,,`,
        `${edited.id},After,,,`,
        `,After,New,${sku},1`,
      ),
    );
    expect(job.counts).toMatchObject({ created: 1, updated: 2 });
    await merchandiser.patch('products', await merchandiser.read('products', edited.id), {
      designer: 'Since',
    });
    const { body } = await merchandiser.send('post', `jobs/${job.id}/undo`).query({ wait: 30 }).expect(202);
    const undone = await ended(merchandiser, body);
    expect(undone.counts).toMatchObject({ updated: 1, deleted: 1, failed: 1 });
    const [failed] = await itemsOf(merchandiser, undone, 'failed');
    expect(failed).toMatchObject({ entryId: edited.id, faults: [{ code: 'version_conflict' }] });
    expect(await merchandiser.read('products', kept.id)).toMatchObject({ version: 3, brand: 'Before' });
    expect(await merchandiser.read('products', edited.id)).toMatchObject({
      brand: 'After',
      designer: 'Since',
    });
    const trash = await merchandiser.send('get', 'products').query({ state: 'deleted', q: 'New' });
    expect(trash.body.items).toHaveLength(1);
    const again = await merchandiser
      .send('post', `jobs/${job.id}/undo`)
      .send({ dryRun: true })
      .query({ wait: 30 });
    expect((await ended(merchandiser, again.body)).counts).toMatchObject({ unchanged: 1, failed: 2 });
  });

  it('writes the audit log for every entry that an undo restores or deletes', async () => {
    const changed = await merchandiser.create('products', aProduct({ brand: 'Before' }));
    const sku = unique('AUDIT').toUpperCase();
    const job = await importFile(
      merchandiser,
      csv(
        'id,brand,name.en,variants.sku,variants.prices.CNY',
        `${changed.id},After,,,`,
        `,After,New,${sku},1`,
      ),
    );
    const [made] = await itemsOf(merchandiser, job, 'created');
    const { body } = await merchandiser.send('post', `jobs/${job.id}/undo`).query({ wait: 30 }).expect(202);
    const undo = await ended(merchandiser, body);
    const lastLineOf = async (entry: unknown) =>
      (await merchandiser.send('get', 'audit').query({ entry, limit: 1 }).expect(200)).body.items[0];
    expect(await lastLineOf(changed.id)).toMatchObject({
      ...{ action: 'edited', revision: 3, details: { job: undo.id, undoes: job.id, fields: ['brand'] } },
    });
    expect(await lastLineOf(made?.entryId)).toMatchObject({ action: 'deleted', revision: 1 });
  });

  it('can be cancelled while it runs or is queued', async () => {
    const rows = Array.from({ length: 3_000 }, (_each, index) => `Many ${index},CANCEL-${index},1`);
    const file = csv('name.en,variants.sku,variants.prices.CNY', ...rows);
    const send = () =>
      merchandiser
        .send('post', 'imports')
        .query({ type: 'product', onError: 'reject_failed_rows' })
        .set('content-type', 'text/csv')
        .send(file);
    const [{ body: first }, { body: second }] = [await send(), await send()];
    for (const { id } of [second, first]) await merchandiser.send('post', `jobs/${id}/cancel`).expect(200);
    const [one, other] = [await ended(merchandiser, first), await ended(merchandiser, second)];
    expect(other).toMatchObject({ status: 'cancelled', done: 0 });
    expect(one.status).toBe('cancelled');
    expect(one.counts['created']).toBeLessThan(3_000);
    expect(await itemsOf(merchandiser, one, 'created')).toHaveLength(one.counts['created'] ?? -1);
  });

  it('is listed by status', async () => {
    const done = await importFile(merchandiser, csv('name.en', 'Found'));
    const rejected = await importFile(merchandiser, csv('name.en,weight [kg]', 'Found,heavy'));
    expect([done.status, rejected.status]).toEqual(['done', 'rejected']);
    const listed = async (query: object): Promise<Job[]> =>
      (await merchandiser.send('get', 'jobs').query(query).expect(200)).body.items;
    const statuses = async (query: object) => new Set((await listed(query)).map(({ status }) => status));
    expect((await listed({ status: 'rejected', limit: 1 }))[0]?.id).toBe(rejected.id);
    expect((await listed({ status: 'done', limit: 1 }))[0]?.id).toBe(done.id);
    expect(await statuses({ status: 'rejected' })).toEqual(new Set(['rejected']));
    expect(await statuses({ status: ['done', 'rejected'] })).toEqual(new Set(['done', 'rejected']));
    expect(await listed({ status: 'failed' })).toEqual([]);
    for (const status of ['uploading', 'over', '', ['done', 'over']]) {
      const { status: code, body } = await merchandiser.send('get', 'jobs').query({ status });
      expect([status, code, body.errors?.[0].path]).toEqual([status, 400, 'status']);
    }
  });

  it('is neither allowed nor visible to API keys of other scopes', async () => {
    const { body: editor } = await merchandiser
      .send('post', 'keys')
      .send({ name: 'editor', role: 'merchandiser', scopes: ['article'] })
      .expect(201);
    const as = (method: 'get' | 'post', path: string) =>
      merchandiser.send(method, path).set('authorization', `Bearer ${editor.key}`);
    const job = await importFile(merchandiser, csv('name.en', 'Scoped'));
    const refused = await as('post', 'imports')
      .query({ type: 'product' })
      .set('content-type', 'text/csv')
      .send('x');
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden']);
    await as('get', `jobs/${job.id}`).expect(404);
    const { body: seen } = await as('get', 'jobs').expect(200);
    expect(new Set(seen.items.map(({ type }: { type: string }) => type))).toEqual(new Set(['article']));
    await as('get', 'exports/products').expect(403);
    await as('get', 'exports/articles').expect(200);
    const bulk = await as('post', 'bulk-edits').send({ type: 'product', filter: {}, patch: {} });
    expect(bulk.status).toBe(403);
  });

  it('reports texts that Postgres cannot store, and saves the other rows', async () => {
    const [one, two] = [unique('BAD').toUpperCase(), unique('BAD').toUpperCase()];
    const job = await importFile(
      merchandiser,
      csv(
        'name.en,variants.sku,variants.prices.CNY',
        `N\0ul,${one}\0,1`,
        `${'x'.repeat(199)}🪑${'x'.repeat(20)},${two},1`,
        `Fine,${one},1`,
      ),
      { onError: 'reject_failed_rows' },
    );
    expect(job).toMatchObject({ status: 'done', counts: { created: 1, failed: 2 } });
    expect(await faultsOf(merchandiser, job)).toEqual([
      '2 name.en invalid_text',
      '2 variants.sku invalid_text',
      '3 name.en max_length',
    ]);
    const lines = await importFile(
      merchandiser,
      [
        '{"id":"abc"}',
        '{"version":0}',
        '{"name":{"en":"\\u0000"}}',
        `{"id":"${'A'.repeat(8)}-AAAA-AAAA-AAAA-${'A'.repeat(12)}"}`,
      ].join('\n'),
      { onError: 'reject_failed_rows' },
      'Application/X-NDJSON',
    );
    expect(await faultsOf(merchandiser, lines)).toEqual([
      '1 id bad_id',
      '2 version bad_version',
      '3 name.en invalid_text',
      '4 id not_found',
    ]);
    for (const header of ['name.en\0', 'x'.repeat(300), `name.en${',a'.repeat(3_000)}`]) {
      const refused = await importFile(merchandiser, csv(header, 'X'));
      expect(refused).toMatchObject({ status: 'rejected', faults: [{ row: 1, code: 'bad_header' }] });
    }
    for (const empty of ['', '\r\n', 'name.en'])
      expect(await importFile(merchandiser, empty)).toMatchObject({
        status: 'done',
        counts: { created: 0, failed: 0 },
      });
  });

  it("creates one entry for a name in two cases, none for a failed row, and none outside the key's scopes", async () => {
    const oak = unique('Oak');
    const row = (sku: string, material: string, price = '1') =>
      `X,${unique(sku).toUpperCase()},${price},legs,${material}`;
    const file = csv(
      'name.en,variants.sku,variants.prices.CNY,materials.0.part,materials.0.material',
      ...[row('C', oak), row('C', oak.toLowerCase()), row('C', `${oak} wrong`, 'cheap')],
    );
    const { body: seller } = await merchandiser
      .send('post', 'keys')
      .send({ name: 'seller', role: 'merchandiser', scopes: ['product'] })
      .expect(201);
    const refused = await merchandiser
      .send('post', 'imports')
      .set('authorization', `Bearer ${seller.key}`)
      .query({ type: 'product', create: 'material' })
      .set('content-type', 'text/csv')
      .send(file);
    expect(refused.status).toBe(403);
    const job = await importFile(merchandiser, file, { create: 'material', onError: 'reject_failed_rows' });
    expect(job.counts).toMatchObject({ created: 2, failed: 1 });
    const { body } = await merchandiser.send('get', 'materials').query({ q: oak });
    expect(body.items).toHaveLength(1);
    const [{ id }] = body.items;
    const audit = await merchandiser.send('get', 'audit').query({ entry: id });
    expect(audit.body.items).toMatchObject([{ action: 'created', details: { job: job.id } }]);
  });

  it('runs once with several instances, also when the running one loses its lock', async () => {
    const other = await Catalogue.start({ engine: null, databaseUrl: catalogue.settings.databaseUrl });
    try {
      const rows = Array.from({ length: 1_500 }, (_each, index) => `Lost ${index},LOST-${index},1`);
      const { body: job } = await merchandiser
        .send('post', 'imports')
        .query({ type: 'product', onError: 'reject_failed_rows' })
        .set('content-type', 'text/csv')
        .send(csv('name.en,variants.sku,variants.prices.CNY', ...rows));
      for (let loss = 0; loss < 3; loss++) {
        await new Promise((resolve) => setTimeout(resolve, 300));
        await catalogue.dataSource.query(`
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE application_name = 'furniture-jobs' AND datname = current_database()`);
      }
      expect(await ended(merchandiser, job)).toMatchObject({
        status: 'done',
        counts: { created: 1_500, failed: 0 },
      });
      const [{ versions }] = await catalogue.dataSource.query<[{ versions: number }]>(`
        SELECT count(*)::int AS versions FROM catalog.revisions
        WHERE content -> 'variants' -> 0 ->> 'sku' LIKE 'LOST-%'`);
      expect(versions).toBe(1_500);
    } finally {
      await other.stop();
    }
  });

  it('creates no material without `create`', async () => {
    const material = await merchandiser.create('materials', aMaterial());
    await importFile(
      merchandiser,
      csv('name.en,materials.0.part,materials.0.material', `X,legs,${material.id}`),
    );
    expect((await merchandiser.read('materials', material.id)).version).toBe(1);
  });
});
