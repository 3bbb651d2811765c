import { randomBytes } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { EVENTS, Webhook } from '../../catalog/entities/operations/webhook.entity.js';
import { CatalogError } from '../../catalog/errors.js';
import { Problem } from '../../platform/errors/problem.js';
import { PrivateAddress, requirePublicHost } from '../../platform/http/public-agent.js';
import { audit } from '../audit/audit.js';
import type { Author } from '../common/author.js';
import type { WebhookInput } from './webhook.input.js';

type Database = Pick<EntityManager, 'getRepository'>;

/** A webhook without its signing secret. */
export type WebhookDetails = Omit<Webhook, 'secret'>;

export interface CreatedWebhook {
  webhook: WebhookDetails;
  secret: Buffer;
}

const ENTRY_EVENTS = EVENTS.filter((event) => event !== 'purge');

/**
 * @param toPrivate whether it may be on a private network, and without TLS
 * @throws Problem 400 for a destination that nothing will be sent to
 */
export function createWebhook(
  dataSource: DataSource,
  { url, description, events = ENTRY_EVENTS }: WebhookInput,
  toPrivate: boolean,
  author: Author,
): Promise<CreatedWebhook> {
  requireDestination(url, toPrivate);
  const secret = randomBytes(32);
  return dataSource.transaction(async (manager) => {
    const webhooks = manager.getRepository(Webhook);
    const { actor } = author;
    const webhook = webhooks.create({ url, description: description ?? null, events, secret, actor });
    // Adds the id and the time of creation, which are defaults of the table.
    await webhooks.insert(webhook);
    await audit(manager, author, 'webhook_created', [{ details: { webhook: webhook.id, url, events } }]);
    return { webhook, secret };
  });
}

/** Checks the address itself; the addresses that its host resolves to are checked at every delivery. */
function requireDestination(address: string, toPrivate: boolean) {
  const invalid = (code: string, message: string) => Problem.invalid([{ path: 'url', code, message }]);
  if (!URL.canParse(address)) throw invalid('is_url', 'is no address');
  if (toPrivate) return;
  const url = new URL(address);
  if (url.protocol !== 'https:') throw invalid('not_https', 'must be https');
  try {
    requirePublicHost(url);
  } catch (error) {
    if (error instanceof PrivateAddress) throw invalid('private_address', error.message);
    throw error;
  }
}

export const listWebhooks = (database: Database): Promise<WebhookDetails[]> =>
  database.getRepository(Webhook).find({ order: { id: 'ASC' } });

/** @throws CatalogError not_found */
export function deleteWebhook(dataSource: DataSource, id: string, author: Author): Promise<void> {
  return dataSource.transaction(async (manager) => {
    const { affected } = await manager.getRepository(Webhook).delete({ id });
    if (affected !== 1) throw noSuchWebhook();
    await audit(manager, author, 'webhook_deleted', [{ details: { webhook: id } }]);
  });
}

const noSuchWebhook = () => new CatalogError('not_found', 'There is no such webhook.');

/** @throws CatalogError not_found */
export async function requireWebhook(database: Database, id: string) {
  if (!(await database.getRepository(Webhook).existsBy({ id }))) throw noSuchWebhook();
}
