import { skuKey } from '../../../catalog/product-links.js';
import { parseJsonBody } from '../../../platform/http/json-body.js';
import { ENTRY_ID } from '../../../catalog/fields/scalars.js';
import { Problem } from '../../../platform/errors/problem.js';
import { isJsonObject } from '../../../platform/validation/is-json-object.js';
import { textFaults } from '../../../platform/validation/text-guard.js';
import type { BulkType } from '../../../catalog/entities/operations/job.entity.js';
import { mergePatch, withoutNulls } from '../../entries/merge-patch.js';
import { REFERENCES } from '../../tabular/fields.js';
import type { Row } from '../../tabular/read-file.js';
import { type ImportRecord, type Reference, type Name, type RowError, excerpt } from './import-record.js';

type Json = Record<string, unknown>;

const isVersion = (value: unknown) => Number.isSafeInteger(value) && (value as number) > 0;

/**
 * What a line of JSON says of one entry: a merge patch with its `id` and `version`. Variants are told apart by SKU, so
 * those that it does not name stay.
 */
export class JsonlRecord implements ImportRecord {
  readonly faults: RowError[] = [];
  readonly row: number;
  readonly lastRow: number;
  readonly mayRelate = true;
  readonly length: number;
  private readonly id: string | null;
  readonly version: number | null;
  private readonly patch: Json;

  constructor(
    private readonly type: BulkType,
    { number, text }: Row,
  ) {
    this.row = this.lastRow = number;
    this.length = text.length;
    const { id = null, version = null, ...patch } = this.parse(text);
    const texts = textFaults(patch);
    this.patch = texts.length === 0 ? patch : {};
    for (const { path: column, code, message } of texts)
      this.faults.push({ row: number, column, code, message });
    const own = typeof id === 'string' ? id.toLowerCase() : id;
    this.id = this.require('id', own, ENTRY_ID.test(String(own)), 'is no id: leave it out for a new entry');
    this.version = this.require('version', version, isVersion(version), 'is no version of an entry');
  }

  private parse(text: string): Json {
    try {
      const value = parseJsonBody(Buffer.from(text));
      if (isJsonObject(value)) return value;
      this.faults.push({
        row: this.row,
        value: excerpt(text),
        code: 'is_object',
        message: 'must be a JSON object',
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { code, detail: message } = error;
      this.faults.push({ row: this.row, value: excerpt(text), code, message });
    }
    return {};
  }

  private require<T>(column: string, value: unknown, isFine: boolean, message: string): T | null {
    if (value === null || isFine) return value as T | null;
    this.faults.push({ row: this.row, column, value: excerpt(value), code: `bad_${column}`, message });
    return null;
  }

  get names(): Name[] {
    const { variants, slug } = this.patch;
    const name = (kind: Name['kind'], path: string, value: unknown, key = String(value)): Name[] =>
      typeof value === 'string'
        ? [{ kind, key, at: { row: this.row, column: path, value: excerpt(value) } }]
        : [];
    return [
      ...name('id', 'id', this.id),
      ...(Array.isArray(variants) ? (variants as unknown[]) : []).flatMap((each, at) =>
        isJsonObject(each) ? name('sku', `variants.${at}.sku`, each['sku'], skuKey(String(each['sku']))) : [],
      ),
      ...Object.entries(isJsonObject(slug) ? slug : {}).flatMap(([locale, each]) =>
        name('slug', `slug.${locale}`, each, `${locale} ${String(each)}`),
      ),
    ];
  }

  get mentions(): Reference[] {
    return Object.entries(REFERENCES[this.type]).flatMap(([path, what]) =>
      placesOf(this.patch, path.split('.'), '').flatMap(({ holder, key, path: at }): Reference[] => {
        const value = holder[key];
        return typeof value === 'string'
          ? [{ what, key: value, path: at, put: (id) => (holder[key] = id) }]
          : [];
      }),
    );
  }

  applyTo(present: object | undefined, isMeant = (_field: string) => true): object {
    const meant = Object.entries(this.patch).filter(([field]) => isMeant(field));
    const { variants, ...rest } = Object.fromEntries(meant);
    const merged = withoutNulls(mergePatch(present ?? {}, rest)) as Json;
    if (variants === undefined) return merged;
    const { variants: known = [], ...others } = merged;
    if (variants === null) return others;
    return {
      ...others,
      variants: Array.isArray(variants) ? withVariants(known as { sku: string }[], variants) : variants,
    };
  }

  locate(path: string) {
    const value = path
      .split('.')
      .reduce<unknown>((each, key) => (each as Json | undefined | null)?.[key], this.patch);
    return { row: this.row, column: path, value: excerpt(value) };
  }
}

function withVariants(known: { sku: string }[], patches: unknown[]): unknown[] {
  const variants: unknown[] = [...known];
  const places = new Map(known.map(({ sku }, at) => [skuKey(sku), at] as const).reverse());
  for (const patch of patches) {
    const sku = isJsonObject(patch) && typeof patch['sku'] === 'string' ? skuKey(patch['sku']) : undefined;
    const at = sku === undefined ? undefined : places.get(sku);
    if (at === undefined) variants.push(withoutNulls(patch));
    else variants[at] = withoutNulls(mergePatch(known[at], { ...(patch as Json), sku: known[at]?.sku }));
  }
  return variants;
}

interface Place {
  holder: Json;
  key: string;
  path: string;
}

/** Every place at a path in which `#` is any place of a list; the last step may be a list of texts. */
function placesOf(value: unknown, [step = '', ...rest]: string[], path: string): Place[] {
  if (Array.isArray(value) && step === '#')
    return value.flatMap((each: unknown, at) => placesOf(each, rest, `${path}.${at}`));
  if (!isJsonObject(value) || !Object.hasOwn(value, step)) return [];
  const at = path === '' ? step : `${path}.${step}`;
  if (rest.length > 0) return placesOf(value[step], rest, at);
  const list = value[step];
  if (!Array.isArray(list)) return [{ holder: value, key: step, path: at }];
  return list.map((_each, index) => ({
    holder: list as unknown as Json,
    key: String(index),
    path: `${at}.${index}`,
  }));
}
