declare module 'virtual:contents' {
  import type { ContentName } from './content-name.ts';
  import type { Schema } from './schema.ts';

  export const CONTENTS: Record<ContentName, Schema>;
}
