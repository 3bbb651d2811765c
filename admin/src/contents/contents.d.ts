declare module 'virtual:contents' {
  import type { ContentName } from './content-name.ts';
  import type { Schema } from './content-schema.ts';

  export const CONTENTS: Record<ContentName, Schema>;
}
