import { Box } from '@mui/material';
import { useParams } from 'react-router';
import { PageTitle } from '../layout/page-title.tsx';
import { useMessages } from '../messages/use-messages.ts';
import { JobProgress } from './job-progress.tsx';
import { useJob } from './use-job.ts';

/** The page of a job. */
export function JobPage() {
  const words = useMessages();
  const job = useJob(useParams()['id']);
  return (
    <Box sx={{ p: 2 }}>
      <PageTitle title={job ? words.work(`kind.${job.kind}`) : words.work('jobs')} />
      {job && <JobProgress job={job} />}
    </Box>
  );
}
