import {
  Box,
  Link as Anchor,
  List,
  ListItem,
  ListItemText,
  Paper,
  TextField,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { call, query } from '../api/call.ts';
import { resourceOf } from '../api/entries.ts';
import type { ContentLocale } from '../contents/content-schema.ts';
import { useDebounced } from '../fields/use-debounced.ts';
import { LocaleToggle } from '../fields/locale-toggle.tsx';
import { useMessages } from '../messages/use-messages.ts';
import type { SearchExplanation } from '../api/types.ts';

/** A storefront search with an explanation of each hit's rank. */
export function Explain() {
  const words = useMessages();
  const [typed, type] = useState('');
  const [locale, setLocale] = useState<ContentLocale>('zh-CN');
  const q = useDebounced(typed.trim(), 300);
  const { data } = useQuery({
    queryKey: ['explain', q, locale],
    queryFn: ({ signal }) =>
      call<SearchExplanation>(`merchandising/search/explain?${query({ q, locale, limit: 20 })}`, { signal }),
    enabled: q !== '',
    placeholderData: (before) => before,
  });
  return (
    <Paper component="section" aria-label={words.work('explain')} variant="outlined" sx={{ p: 2 }}>
      <Typography variant="h6" component="h2" sx={{ mb: 1.5 }}>
        {words.work('explain')}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <TextField
          size="small"
          fullWidth
          type="search"
          label={words.work('explainHelp')}
          value={typed}
          onChange={({ target }) => type(target.value)}
          slotProps={{ htmlInput: { maxLength: 300 } }}
        />
        <LocaleToggle locale={locale} choose={setLocale} />
      </Box>
      {q !== '' && data && <Explanation explanation={data} />}
    </Paper>
  );
}

function Explanation({
  explanation: { understood, rules, reasons, answer },
}: {
  explanation: SearchExplanation;
}) {
  const words = useMessages();
  return (
    <Box role="status" sx={{ mt: 1.5 }}>
      <Typography variant="body2">{words.work('understood', { understood })}</Typography>
      {rules.length > 0 && (
        <Typography variant="body2">
          {words.work('rules', { names: words.list(rules.map(({ name }) => name)) })}
        </Typography>
      )}
      {answer.items.length === 0 && <Typography>{words.work('nothingFound')}</Typography>}
      <List dense component="ol">
        {answer.items.map(({ id, type, name }, at) => {
          const { by = '', fields = [] } = reasons[at] ?? {};
          const why =
            fields.length > 0
              ? words.work('foundBy', { by, fields: words.list(fields.map(words.field)) })
              : by;
          return (
            <ListItem key={id} disableGutters>
              <ListItemText
                primary={
                  <Anchor component={Link} to={`/${resourceOf(type)}/${id}`}>{`${at + 1}. ${name}`}</Anchor>
                }
                secondary={why}
              />
            </ListItem>
          );
        })}
      </List>
    </Box>
  );
}
