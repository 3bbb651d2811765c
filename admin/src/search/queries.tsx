import {
  Button,
  FormControlLabel,
  Paper,
  Switch,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { call, query } from '../api/call.ts';
import { useMessages } from '../messages/use-messages.ts';
import type { SearchQueryCount } from '../api/types.ts';

/** Today's searches, and those without results. */
export function Queries() {
  const words = useMessages();
  const [isOnlyEmpty, showEmpty] = useState(true);
  const { data } = useQuery({
    queryKey: ['queries', isOnlyEmpty],
    queryFn: () =>
      call<{ items: SearchQueryCount[] }>(
        `merchandising/search/queries?${query({ limit: 20, ...(isOnlyEmpty && { empty: true }) })}`,
      ),
  });
  return (
    <Paper component="section" aria-label={words.work('queries')} variant="outlined" sx={{ p: 2 }}>
      <Typography variant="h6" component="h2">
        {words.work('queries')}
      </Typography>
      <FormControlLabel
        control={<Switch checked={isOnlyEmpty} onChange={({ target }) => showEmpty(target.checked)} />}
        label={words.say('emptyQueries')}
      />
      {data?.items.length === 0 && <Typography variant="body2">{words.say('nothingToDo')}</Typography>}
      {data && data.items.length > 0 && (
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{words.work('query')}</TableCell>
              <TableCell align="right">{words.work('times')}</TableCell>
              <TableCell align="right">{words.work('timesEmpty')}</TableCell>
              <TableCell />
            </TableRow>
          </TableHead>
          <TableBody>
            {data.items.map((each) => (
              <TableRow key={each.query}>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>{each.query}</TableCell>
                <TableCell align="right">{each.searches}</TableCell>
                <TableCell align="right">{each.empty}</TableCell>
                <TableCell align="right">
                  <Button
                    size="small"
                    component={Link}
                    to="/synonyms/create"
                    state={{ begun: { words: [each.query] } }}
                  >
                    {words.work('makeSynonym')}
                  </Button>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Paper>
  );
}
