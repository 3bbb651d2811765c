import { migrate } from '../migrate.js';
import { withDatabase } from './with-database.js';

await withDatabase(async (dataSource, policy) => {
  const names = await migrate(dataSource, policy);
  process.stdout.write(names.length === 0 ? 'The schema is up to date.\n' : `Applied ${names.join(', ')}.\n`);
});
