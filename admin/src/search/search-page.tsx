import { Box, Button } from '@mui/material';
import { Link } from 'react-router';
import { PageTitle } from '../layout/page-title.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { Explain } from './explain.tsx';
import { IndexStatus } from './index-status.tsx';
import { Queries } from './queries.tsx';

/** The search page: statistics, explanation and index status. */
export function SearchPage() {
  const words = useMessages();
  return (
    <Box
      sx={{
        p: 2,
        display: 'grid',
        gap: 3,
        gridTemplateColumns: { xs: '1fr', lg: '3fr 2fr' },
        alignItems: 'start',
      }}
    >
      <PageTitle title={words.work('searchDesk')} />
      <Explain />
      <Box sx={{ display: 'grid', gap: 3 }}>
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button variant="outlined" component={Link} to="/synonyms">
            {words.named('synonyms')}
          </Button>
          <Button variant="outlined" component={Link} to="/rules">
            {words.named('rules')}
          </Button>
        </Box>
        <Queries />
        <IndexStatus />
      </Box>
    </Box>
  );
}
