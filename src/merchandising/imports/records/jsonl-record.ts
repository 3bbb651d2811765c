import { skuKey } from '../../../catalog/product-links.js';
import { parseJsonBody } from '../../../platform/http/json-body.js';
import { ENTRY_ID } from '../../../catalog/fields/scalars.js';
import { Problem } from '../../../platform/errors/problem.js';
import { isJsonObject } from '../../../platform/validation/is-json-object.js';
import { textErrors } from '../../../platform/validation/text-errors.js';
import type { BulkType } from '../../../catalog/entities/operations/job.entity.js';
import { mergePatch, withoutNulls } from '../../entries/merge-patch.js';
import { REFERENCES } from '../../tabular/fields.js';
import type { Row } from '../../tabular/read-file.js';
import {
  type ImportRecord,
  type RecordReference,
  type Identifier,
  type RowError,
  excerpt,
} from './import-record.js';

type Json = Record<string, unknown>;

const isVersion = (value: unknown) => Number.isSafeInteger(value) && (value as number) > 0;

/**
 * A line of JSON for one entry: a merge patch with `id` and `version`. Variants are matched by SKU, so
 * that those not named stay.
 */
export class JsonlRecord implements ImportRecord {
  readonly faults: RowError[] = [];
  readonly row: number;
  readonly lastRow: number;
  readonly mayReferToProducts = true;
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
    const texts = textErrors(patch);
    this.patch = texts.length === 0 ? patch : {};
    for (const { path: column, code, message } of texts)
      this.faults.push({ row: number, column, code, message });
    const own = typeof id === 'string' ? id.toLowerCase() : id;
    this.id = this.require(
      'id',
      own,
      ENTRY_ID.test(String(own)),
      'must be an id; leave it out for a new entry',
    );
    this.version = this.require('version', version, isVersion(version), 'must be a version number');
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

  private require<T>(column: string, value: unknown, isValid: boolean, message: string): T | null {
    if (value === null || isValid) return value as T | null;
    this.faults.push({ row: this.row, column, value: excerpt(value), code: `bad_${column}`, message });
    return null;
  }

  get identifiers(): Identifier[] {
    const { variants, slug } = this.patch;
    const name = (
      kind: Identifier['kind'],
      path: string,
      value: unknown,
      key = String(value),
    ): Identifier[] =>
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

  get references(): RecordReference[] {
    return Object.entries(REFERENCES[this.type]).flatMap(([path, what]) =>
      findPaths(this.patch, path.split('.'), '').flatMap(({ parent, key, path: at }): RecordReference[] => {
        const value = parent[key];
        return typeof value === 'string'
          ? [{ what, key: value, path: at, resolve: (id) => (parent[key] = id) }]
          : [];
      }),
    );
  }

  applyTo(content: object | undefined, includesField = (_field: string) => true): object {
    const fields = Object.entries(this.patch).filter(([field]) => includesField(field));
    const { variants, ...rest } = Object.fromEntries(fields);
    const merged = withoutNulls(mergePatch(content ?? {}, rest)) as Json;
    if (variants === undefined) return merged;
    const { variants: present = [], ...others } = merged;
    if (variants === null) return others;
    return {
      ...others,
      variants: Array.isArray(variants) ? withVariants(present as { sku: string }[], variants) : variants,
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

interface PatchPath {
  parent: Json;
  key: string;
  path: string;
}

/** Finds all values at a path in which `#` stands for any list index; the last step may be a list of strings. */
function findPaths(value: unknown, [step = '', ...rest]: string[], path: string): PatchPath[] {
  if (Array.isArray(value) && step === '#')
    return value.flatMap((each: unknown, at) => findPaths(each, rest, `${path}.${at}`));
  if (!isJsonObject(value) || !Object.hasOwn(value, step)) return [];
  const at = path === '' ? step : `${path}.${step}`;
  if (rest.length > 0) return findPaths(value[step], rest, at);
  const list = value[step];
  if (!Array.isArray(list)) return [{ parent: value, key: step, path: at }];
  return list.map((_each, index) => ({
    parent: list as unknown as Json,
    key: String(index),
    path: `${at}.${index}`,
  }));
}
