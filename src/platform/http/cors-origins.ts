/** The origins that `CORS_ORIGINS` names: a list, any, or none. */
export function allowedOrigins(list: string): false | '*' | string[] {
  if (list === '') return false;
  return list === '*' ? '*' : list.split(',').map((origin) => origin.trim());
}
