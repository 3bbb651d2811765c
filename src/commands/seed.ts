import { migrate } from '../migrate.js';
import { loadDemo } from '../seeding/load-demo.js';
import { withDatabase } from './with-database.js';

await withDatabase(async (dataSource, policy) => {
  await migrate(dataSource, policy);
  await dataSource.transaction((manager) => loadDemo(manager, (line) => process.stdout.write(`${line}\n`)));
});
