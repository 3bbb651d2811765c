import { type ApiDocument, type Schema, plural, typeOf } from './api-document.js';
import { HOSTILE_IDS, HOSTILE_JSON, HOSTILE_TEXTS, HOSTILE_TIMES } from './hostile-values.js';
import type { Memory } from './memory.js';
import type { Random } from './random.js';

/** How many levels of objects are filled with members that are not required. */
const MOST_LEVELS = 4;

/** An address that nobody answers, on this machine: a webhook must not reach anybody else's. */
const NOBODYS_URL = 'https://127.0.0.1:9/';

const PATTERNED = ['CN', 'DE', 'a', '1', 'A'];

/** Makes values from JSON schemas: such as they allow, such as they just about allow or forbid, and such as nobody sends. */
export class SchemaValues {
  constructor(
    private readonly document: ApiDocument,
    private readonly memory: Memory,
    private readonly random: Random,
  ) {}

  /** A value that the schema allows. @param name of the member or parameter, by which remembered values are found */
  valid(schema: Schema, name: string, level = 0): unknown {
    const plain = this.plain(schema);
    if (plain.enum) return this.random.pick(plain.enum.filter((each) => each !== null));
    switch (typeOf(plain)) {
      case 'object':
        return this.validObject(plain, name, level);
      case 'array': {
        const count = Math.max(plain.minItems ?? 0, this.random.below(3));
        const list = Array.from({ length: count }, () => this.valid(plain.items ?? {}, name, level + 1));
        return plain.uniqueItems
          ? [...new Map(list.map((each) => [JSON.stringify(each), each])).values()]
          : list;
      }
      case 'integer':
      case 'number':
        return this.validNumber(plain, name);
      case 'boolean':
        return this.random.chance(0.5);
      default:
        return this.validText(plain, name);
    }
  }

  /**
   * Values at the edges of what the schema allows, on both sides, and some of the hostile ones; those of which most
   * faults come are among the first four.
   */
  edges(schema: Schema, name: string): unknown[] {
    const plain = this.plain(schema);
    switch (typeOf(plain)) {
      case 'object':
        return [{ unknownMember: 1 }, {}, [], 'x', null, { en: '' }, ...this.someHostile(HOSTILE_JSON, 6)];
      case 'array':
        return this.listEdges(plain, name);
      case 'integer':
      case 'number':
        return this.numberEdges(plain, name);
      case 'boolean':
        return ['true', true, 0, false, null, 'TRUE', '1', '', [], {}];
      default:
        return this.textEdges(plain, name);
    }
  }

  private listEdges({ minItems = 0, maxItems = 100, items = {} }: Schema, name: string): unknown[] {
    const filled = (count: number) =>
      Array.from({ length: Math.max(0, Math.min(count, 2_100)) }, () => this.valid(items, name, MOST_LEVELS));
    const one = this.valid(items, name);
    return [
      filled(maxItems + 1),
      [one, one],
      [null],
      one,
      filled(maxItems),
      [],
      [one],
      [[one]],
      [{}],
      filled(minItems - 1),
    ];
  }

  private numberEdges(plain: Schema, name: string): unknown[] {
    const { minimum = 0, maximum = 2 ** 53 } = plain;
    const first = [String(this.validNumber(plain, name)), maximum + 1, minimum - 1, 1.5];
    const others = [null, minimum, maximum, '', ' 1', '١', '1e0', 1e21, [], String(maximum)];
    return [...first, ...others, ...this.someHostile(HOSTILE_JSON, 4)];
  }

  private textEdges(plain: Schema, name: string): unknown[] {
    const { format = '', maxLength = 3_000 } = plain;
    const own = format.startsWith('date') ? HOSTILE_TIMES : format === 'uuid' ? HOSTILE_IDS : HOSTILE_TEXTS;
    const [one, two, ...others] = this.someHostile(own, 10);
    // Two code units each, from an odd place on: whoever cuts by code units cuts one of them in half.
    const halved = `a${'𠮷'.repeat((maxLength - 1) >> 1)}`;
    const first = [one, 'y'.repeat(maxLength), 7, two];
    return [
      ...first,
      'y'.repeat(maxLength + 1),
      halved,
      null,
      '',
      [],
      {},
      ...others,
      this.valid(plain, name),
    ];
  }

  /** One of the alternatives, without references. */
  plain(schema: Schema): Schema {
    const resolved = this.document.resolve(schema);
    const alternatives = resolved.anyOf ?? resolved.oneOf;
    const real = (alternatives ?? [])
      .map((each) => this.plain(each))
      .filter((each) => typeOf(each) !== 'null');
    return this.random.pick(real) ?? resolved;
  }

  private someHostile(list: readonly unknown[], count: number): unknown[] {
    return this.random.shuffled(list).slice(0, count);
  }

  private validObject(
    { properties, additionalProperties, required = [], example }: Schema,
    name: string,
    level: number,
  ) {
    const open = additionalProperties === undefined ? undefined : additionalProperties;
    if (!properties) {
      if (example !== undefined && this.random.chance(0.8)) return structuredClone(example);
      // A free object, such as the patch of a bulk edit: any patch that was accepted will do.
      return typeof open === 'object' ? {} : (this.memory.recall('free object') ?? { [name]: null });
    }
    const share = level >= MOST_LEVELS ? 0 : Object.keys(properties).length > 8 ? 0.15 : 0.5;
    const chosen = Object.entries(properties).filter(
      ([member]) => required.includes(member) || this.random.chance(share),
    );
    const wanted = chosen.length > 0 ? chosen : Object.entries(properties).slice(0, 1);
    return Object.fromEntries(
      wanted.map(([member, child]) => [
        member,
        this.valid(child, /^(zh-CN|en)$/.test(member) ? name : member, level + 1),
      ]),
    );
  }

  private validNumber({ minimum = 0, maximum = 1_000_000, default: usual }: Schema, name: string): number {
    const known = this.memory.recall(name);
    if (typeof known === 'number' && this.random.chance(0.3)) return known;
    // Waiting for a job takes as many seconds as are asked for; more than one would only be idle.
    if (name === 'wait') return this.random.below(2);
    const choices = [minimum, minimum + 1, minimum + this.random.below(Math.min(100, maximum - minimum + 1))];
    return typeof usual === 'number' && this.random.chance(0.3)
      ? usual
      : Math.min(this.random.pick(choices) ?? 0, maximum);
  }

  private validText(
    { format, pattern, maxLength = 200, default: usual, example }: Schema,
    name: string,
  ): string {
    if (format === 'date-time')
      return `${/until|to|end|expire|unpub|undo/i.test(name) ? 2041 : 2031}-05-0${1 + this.random.below(9)}T00:00:00Z`;
    if (format === 'date') return `2026-11-${10 + this.random.below(20)}`;
    if (format === 'uuid') return this.knownId(name);
    if (format === 'uri') return `${NOBODYS_URL}${this.random.stamp()}`;
    if (format === 'uri-reference') return `https://media.invalid/${this.random.stamp()}.jpg`;
    const code = this.memory.recall(`code@${name}`) ?? this.memory.recall(`code@${plural(name)}`);
    if (typeof code === 'string') return code;
    if (pattern) return this.validPatterned(new RegExp(pattern, 'u'), maxLength);
    const [usualText, exampleText] = [usual, example].map((each) =>
      typeof each === 'string' ? each : undefined,
    );
    if (usualText ?? exampleText) return usualText ?? exampleText ?? '';
    const known = this.memory.recall(name);
    if (typeof known === 'string' && known.length <= maxLength && this.random.chance(0.4)) return known;
    return `椅 chair ${this.random.stamp()}`.slice(0, maxLength);
  }

  private validPatterned(pattern: RegExp, maxLength: number): string {
    const stamp = this.random.stamp();
    const fitting = [stamp, ...PATTERNED].filter((each) => each.length <= maxLength && pattern.test(each));
    return fitting[0] ?? stamp;
  }

  /** The id of what a member's name says, `material` or `categories`; otherwise of anything. */
  private knownId(name: string): string {
    const [product, article] = ['id@/v1/merchandising/products', 'id@/v1/merchandising/articles'];
    const collection = this.document.operations.find(
      ({ path }) => path.endsWith(`/${name}`) || path.endsWith(`/${plural(name)}`),
    );
    const pool = collection ? `id@${collection.path}` : this.random.chance(0.5) ? product : article;
    const known = this.memory.recall(pool) ?? this.memory.recall('id');
    return typeof known === 'string' ? known : '01900000-0000-7000-8000-000000000000';
  }
}
