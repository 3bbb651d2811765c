import type { DataSource } from 'typeorm';
import { STOREFRONT_ROLE } from './read-database.js';

/**
 * Creates the storefront's role and grants its rights where they are missing: roles belong to a server, not to a
 * database, so a dump that is restored into another server does not contain them.
 */
export async function ensureStorefrontRole(dataSource: DataSource, print: (line: string) => void) {
  const [role] = await dataSource.query<{ hasRights: boolean }[]>(HAS_RIGHTS);
  if (role?.hasRights === true) return;
  await dataSource.query(GRANT).catch((error: { code?: string; message: string }) => {
    if (error.code !== INSUFFICIENT_PRIVILEGE) throw error;
    // An administrator may manage roles; a read fails where rights are missing.
    print(`The rights of ${STOREFRONT_ROLE} could not be ensured: ${error.message}.`);
  });
}

const INSUFFICIENT_PRIVILEGE = '42501';

const HAS_RIGHTS = `
  SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = '${STOREFRONT_ROLE}')
     AND (SELECT coalesce(bool_and(has_table_privilege(role.oid, class.oid, 'SELECT')
              AND (class.relnamespace = 'published'::regnamespace
                   OR has_table_privilege(role.oid, class.oid, 'INSERT')
                      AND has_table_privilege(role.oid, class.oid, 'UPDATE')
                      AND has_table_privilege(role.oid, class.oid, 'DELETE'))), false)
          FROM pg_roles AS role, pg_class AS class
          WHERE role.rolname = '${STOREFRONT_ROLE}' AND class.relkind = 'r'
            AND class.relnamespace IN ('published'::regnamespace, 'search'::regnamespace))
     AND (SELECT coalesce(bool_and(has_schema_privilege(role.oid, schema.oid, 'USAGE')), false)
          FROM pg_roles AS role, pg_namespace AS schema
          WHERE role.rolname = '${STOREFRONT_ROLE}' AND schema.nspname IN ('published', 'search'))
     AND (SELECT coalesce(bool_or(pg_has_role(CURRENT_USER, role.oid, 'SET')), false)
          FROM pg_roles AS role WHERE role.rolname = '${STOREFRONT_ROLE}') AS "hasRights"`;

/** A service on another database of the server may have created the role already. */
const GRANT = `
  DO $$ BEGIN
    CREATE ROLE ${STOREFRONT_ROLE} NOLOGIN;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END $$;
  GRANT ${STOREFRONT_ROLE} TO CURRENT_USER;
  GRANT USAGE ON SCHEMA published, search TO ${STOREFRONT_ROLE};
  GRANT SELECT ON ALL TABLES IN SCHEMA published TO ${STOREFRONT_ROLE};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA search TO ${STOREFRONT_ROLE};
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA search TO ${STOREFRONT_ROLE};
  ALTER DEFAULT PRIVILEGES IN SCHEMA published GRANT SELECT ON TABLES TO ${STOREFRONT_ROLE};
  ALTER DEFAULT PRIVILEGES IN SCHEMA search GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${STOREFRONT_ROLE};
  ALTER DEFAULT PRIVILEGES IN SCHEMA search GRANT USAGE ON SEQUENCES TO ${STOREFRONT_ROLE}`;
