import { ReadDatabase } from '../src/platform/database/read-database.js';

export interface RecordedStatement {
  /** As the service names it for Postgres. */
  name: string;
  text: string;
  values: unknown[];
}

/** Node of a plan as Postgres writes it in JSON. */
interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

/** Tables that grow with the catalogue. */
const LARGE = new Set([
  ...['products', 'product_prices', 'skus', 'product_relations', 'articles', 'article_products', 'slugs'],
]);

/** The statements that this process's storefront and search ask Postgres while something is done, each once. */
export async function statementsOf(work: () => Promise<void>): Promise<RecordedStatement[]> {
  const statements = new Map<string, RecordedStatement>();
  const prototype = ReadDatabase.prototype;
  const { rows } = prototype;
  prototype.rows = function (this: ReadDatabase, statement, values = []) {
    const { name = 'list-products, filtered', text } = statement;
    if (!statements.has(text)) statements.set(text, { name, text, values });
    return rows.call(this, statement, values);
  } as typeof rows;
  try {
    await work();
  } finally {
    prototype.rows = rows;
  }
  return [...statements.values()];
}

/** Explains statements under the role and settings of the storefront. */
export class Explainer {
  private readonly database: ReadDatabase;

  constructor(url: string) {
    this.database = new ReadDatabase({ url, name: 'explain', max: 1, statementTimeoutMs: 60_000 });
  }

  /** What was done, with times and buffers, one line a node. */
  async analyse({ text, values }: RecordedStatement): Promise<string> {
    const { rows } = await this.database.pool.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) ${text}`,
      values,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }

  /** Large tables that would be read from one end to the other. */
  async readWhole({ text, values }: RecordedStatement): Promise<string[]> {
    const { rows } = await this.database.pool.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
      `EXPLAIN (FORMAT JSON) ${text}`,
      values,
    );
    return rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => scanned(Plan)));
  }

  async end() {
    await this.database.onApplicationShutdown();
  }
}

function scanned(node: PlanNode): string[] {
  const own = node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : [];
  return [...own.filter((table) => LARGE.has(table)), ...(node.Plans ?? []).flatMap(scanned)];
}
