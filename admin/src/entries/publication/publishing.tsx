import { Box, Button, Typography } from '@mui/material';
import { call } from '../../api/call.ts';
import { pathOf } from '../../api/data-provider.ts';
import { RESOURCES } from '../../api/entries.ts';
import { LOCALES, type ContentLocale } from '../../contents/content-schema.ts';
import { useMessages } from '../../messages/use-messages.ts';
import type { AsideProps } from './aside-props.ts';
import { StatusChip } from '../status-chip.tsx';
import { useAction } from '../../layout/use-action.ts';
import type { EntryDocument } from '../../api/types.ts';

/** Publication per language, and publishing the last saved version. */
export function Publishing({ resource, entry, isDirty, mayWrite, onState }: AsideProps) {
  const words = useMessages();
  const { act, isBusy } = useAction();
  const { isPaged } = RESOURCES[resource];
  const publish = (deed: 'publish' | 'unpublish', locales?: ContentLocale[]) =>
    void act(
      async () =>
        onState(
          await call<EntryDocument>(`${pathOf(resource)}/${entry.id}/${deed}`, {
            body: locales ? { locales } : {},
            version: entry.version,
          }),
        ),
      words.say(deed === 'publish' ? 'published' : 'unpublished'),
    );
  const isPublic = LOCALES.some((locale) => entry.publications[locale]);
  return (
    <Box component="section" aria-label={words.say('publish')} sx={{ display: 'grid', gap: 1 }}>
      <StatusChip status={entry.status} />
      {isPaged &&
        LOCALES.map((locale) => {
          const publication = entry.publications[locale];
          const language = words.language(locale);
          return (
            <div key={locale}>
              <Typography variant="body2">
                {publication
                  ? words.say('publicSince', {
                      ...{
                        language,
                        revision: publication.revision,
                        at: words.when(publication.publishedAt),
                      },
                    })
                  : words.say('notPublic', { language })}
              </Typography>
              {mayWrite && publication?.revision !== entry.version && (
                <Button
                  size="small"
                  disabled={isBusy || isDirty}
                  onClick={() => publish('publish', [locale])}
                >
                  {words.say('publishIn', { language })}
                </Button>
              )}
              {mayWrite && publication && (
                <Button
                  size="small"
                  color="inherit"
                  disabled={isBusy}
                  onClick={() => publish('unpublish', [locale])}
                >
                  {words.say('unpublishIn', { language })}
                </Button>
              )}
            </div>
          );
        })}
      {mayWrite && entry.status !== 'published' && (
        <Button variant="contained" disabled={isBusy || isDirty} onClick={() => publish('publish')}>
          {words.say('publish')}
        </Button>
      )}
      {mayWrite && !isPaged && isPublic && (
        <Button color="inherit" disabled={isBusy} onClick={() => publish('unpublish')}>
          {words.say('unpublish')}
        </Button>
      )}
      {mayWrite && isDirty && <Typography variant="caption">{words.say('saveFirst')}</Typography>}
    </Box>
  );
}
