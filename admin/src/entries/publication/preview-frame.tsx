import { Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ApiProblem, call } from '../../api/call.ts';
import { pathOf } from '../../api/data-provider.ts';
import type { ResourceName } from '../../api/entries.ts';
import type { ContentLocale } from '../../contents/content-schema.ts';
import { LocaleToggle } from '../../fields/locale-toggle.tsx';
import { useMessages } from '../../messages/use-messages.ts';

interface Props {
  resource: ResourceName;
  id: string;
  /** Reloads the preview when it changes. */
  version: number;
}

const AN_HOUR = 3_600;

/** Preview of the website's page in a frame. */
export function PreviewFrame({ resource, id, version }: Props) {
  const words = useMessages();
  const [locale, setLocale] = useState<ContentLocale>('zh-CN');
  const { data, error } = useQuery<{ page: string }, ApiProblem>({
    queryKey: ['preview', resource, id],
    queryFn: () => call(`${pathOf(resource)}/${id}/preview`, { body: { seconds: AN_HOUR } }),
    ...{ staleTime: (AN_HOUR / 2) * 1000, retry: false },
  });
  if (error) return <Typography color="error">{words.problem(error.code, error.message)}</Typography>;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <LocaleToggle locale={locale} choose={setLocale} />
      {data && (
        <Box
          component="iframe"
          key={version}
          title={words.say('previewIn', { language: words.language(locale) })}
          src={`${data.page}?locale=${locale}`}
          sx={{ width: '100%', height: '75vh', border: 1, borderColor: 'divider', background: 'white' }}
        />
      )}
    </Box>
  );
}
