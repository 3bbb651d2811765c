import { createApp } from '../../src/configure-app.js';
import { readEnvironment } from '../../src/platform/config/environment.js';
import { Settings } from '../../src/platform/config/settings.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import { Explainer, statementsOf } from '../statements.js';
import { everyRead } from '../every-read.js';
import type { Stage } from './stage.js';

/** What Postgres does for every statement of the storefront, at the size that the stage has. */
export async function plansOf({ postgresUrl }: Stage): Promise<string> {
  const environment = readEnvironment({ PORT: '0', LOG_LEVEL: 'silent' });
  const app = await createApp(new Settings(environment, postgresUrl, null), createLogger('silent'));
  const explainer = new Explainer(postgresUrl);
  try {
    await app.listen(0, '127.0.0.1');
    const statements = await statementsOf(async () => everyRead(await app.getUrl()));
    const plans: string[] = [];
    for (const each of statements) plans.push(`${each.name}\n${await explainer.analyse(each)}`);
    return plans.join('\n\n');
  } finally {
    await explainer.end();
    await app.close();
  }
}
